-- What counts towards a checkpoint that asks for so many within a rolling window of months: goals closed as met, people hired.
-- One row per day, person, checkpoint and event up to the day; it counts from happened_on until the day before until_on.
select c.day, c.person, c.ladder, c.checkpoint, c.goal as event, c.closed_on as happened_on, c.until_on from goals_closed as c
union all
select h.day, h.person, h.ladder, h.checkpoint, h.hire as event, h.hired_on as happened_on, h.until_on from hired_in as h
