-- A team whose mean time to repair has grown by a quarter or more: the mean of the last three whole months beside that of the three before;
-- all six months must be known. Metrics whose name begins with mttr count.
-- One row per team and metric; consequence counts the team's people in the scope.
-- Opens: portfolio
with teams as (
    select day, team, count(distinct person) as people from in_scope where team is not null group by day, team
),
months as (
    select
        t.team, t.people, m.metric, m.value,
        case when m.month >= cast(date_trunc('month', t.day + 1) - interval '3 month' as date) then 1 else 0 end as is_late
    from teams as t
    join metrics as m on m.team = t.team and lower(m.metric) like 'mttr%' and m.value is not null
        and m.month >= cast(date_trunc('month', t.day + 1) - interval '6 month' as date)
        and m.month < cast(date_trunc('month', t.day + 1) as date)
),
compared as (
    select
        team, people, metric, avg(case when is_late = 1 then value end) as now_value, avg(case when is_late = 0 then value end) as before_value
    from months
    group by team, people, metric
    having count(*) = 6
)
select
    'watch' as tone, cast(people as double) as consequence, team, metric, now_value, before_value, cast(people as integer) as people
from compared
where before_value > 0 and cast(now_value as decimal(18, 6)) >= cast(125e-2 * before_value as decimal(18, 6))
order by consequence desc, team, metric
