-- A team whose mean time to repair has grown by a quarter or more: the mean of the last three whole months beside that of the three before;
-- all six months must be known. Metrics whose name begins with mttr count.
-- One row per team and metric; consequence counts the team's people in the scope.
-- pairs_higher: of all pairs of one of these three months and one of the year before them, those in which the later is higher; months_now and
-- months_before are how many of each are known; lines: teams and metrics with at least five.
-- Opens: portfolio
-- Signal: months
-- Access: line
with crews as (
    select day, team, count(distinct person) as people from in_scope where team is not null group by day, team
),
months as (
    select
        t.team, t.people, m.metric, m.value, m.month,
        case when m.month >= cast(date_trunc('month', t.day + 1) - interval '3 month' as date) then 1 else 0 end as is_late
    from crews as t
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
),
year_before as (
    select t.team, m.metric, m.value, m.month
    from crews as t
    join metrics as m on m.team = t.team and lower(m.metric) like 'mttr%' and m.value is not null
        and m.month >= cast(date_trunc('month', t.day + 1) - interval '15 month' as date)
        and m.month < cast(date_trunc('month', t.day + 1) - interval '3 month' as date)
),
ranked as (
    select
        l.team, l.metric, sum(case when l.value > b.value then 1 else 0 end) as pairs_higher, count(distinct l.month) as months_now,
        count(distinct b.month) as months_before
    from months as l
    join year_before as b on b.team = l.team and b.metric = l.metric
    where l.is_late = 1
    group by l.team, l.metric
),
watched as (select count(*) as lines from ranked where months_now + months_before >= 5)
select
    'watch' as tone, cast(c.people as double) as consequence, c.team, c.metric, c.now_value, c.before_value, cast(c.people as integer) as people,
    cast(r.pairs_higher as integer) as pairs_higher, cast(r.months_now as integer) as months_now,
    cast(r.months_before as integer) as months_before, cast(greatest(w.lines, 1) as integer) as lines
from compared as c
join ranked as r on r.team = c.team and r.metric = c.metric
cross join watched as w
left join teams as t on t.team = c.team
where c.before_value > 0 and cast(c.now_value as decimal(18, 6)) >= cast(125e-2 * c.before_value as decimal(18, 6))
order by c.people desc, t.name_order, c.team, c.metric
