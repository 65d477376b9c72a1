-- Goals that were closed as met and count towards a checkpoint: their target reached or, where they have no numbers, reported as done.
-- One row per day, person, checkpoint and goal closed up to the day; it counts from closed_on until the day before until_on.
select
    c.day, c.person, c.ladder, c.checkpoint, m.goal, g.title, m.attained, m.closed_on,
    cast(m.closed_on + c.months * interval '1 month' as date) as until_on
from candidates as c
join met_goals as m on m.day = c.day and m.person = c.person
    and (c.competency is null or m.competency = c.competency) and (c.phase is null or m.phase = c.phase)
join goals as g on g.goal = m.goal
where c.rule = 'goals_met'
