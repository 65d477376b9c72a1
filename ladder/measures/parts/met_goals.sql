-- Goals that were closed as met by the day: their target reached or, where they have no numbers, reported as done.
-- One row per day and goal.
select day, goal, person, competency, phase, starts_on, closed_on, case when way > 1 then 1e0 when way < 0 then 0e0 else way end as attained
from goal_reads
where closed_on is not null and coalesce(status <> 'cancelled', true) and coalesce(way >= 1, status = 'done', false)
