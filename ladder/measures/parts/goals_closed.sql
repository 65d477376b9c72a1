-- Goals that were closed as met and count towards a checkpoint: their target reached or, where they have no numbers, reported as done.
-- One row per day, person, checkpoint and goal closed up to the day; it counts from closed_on until the day before until_on.
select
    c.day, c.person, c.ladder, c.checkpoint, g.goal, g.title, g.attained, g.closed_on,
    cast(g.closed_on + c.months * interval '1 month' as date) as until_on
from candidates as c
join goal_states as g on g.day = c.day and g.person = c.person and g.state = 'done' and g.closed_on is not null
    and coalesce(g.attained >= 1, g.status = 'done', false)
    and (c.competency is null or g.competency = c.competency) and (c.phase is null or g.phase = c.phase)
where c.rule = 'goals_met'
