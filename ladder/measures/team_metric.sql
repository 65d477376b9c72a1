-- A metric of the teams (incident MTTR in hours, cycle time in days, budget execution as actual over budget to date): the mean of what they
-- reported for the last three whole months.
-- One row per day asked; part counts the team-months that reach their target, whole those that have one, undecided those without.
-- Also: budget_execution = metric 'budget-execution'
-- Also: cycle_time = metric 'cycle-time'
-- Also: incident_mttr = metric 'incident-mttr'
-- Access: line
select
    a.day, q.value, cast(q.met as double) as part, cast(q.judged as double) as whole, cast(q.readings - q.judged as double) as undecided,
    q.median, q.target, cast(q.teams as integer) as teams
from asked as a
left join metric_quarters as q on q.day = a.day and q.metric = $metric
order by a.day
