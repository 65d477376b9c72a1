-- Cycle time in days: the mean of what teams reported for the last three whole months.
-- One row per day asked; part counts the team-months that reach their target, whole those that have one, undecided those without.
select
    a.day, q.value, cast(q.met as double) as part, cast(q.judged as double) as whole, cast(q.readings - q.judged as double) as undecided,
    q.median, q.target, cast(q.teams as integer) as teams
from asked as a
left join metric_quarters as q on q.day = a.day and q.metric = 'cycle-time'
order by a.day
