-- What each team reports for one metric over the last three whole months, against its target and against the three months before.
-- One row per team of the scope that reports the metric; those furthest from their target come first. ratio is value over target.
-- part of whole, and before, are what the shares of those months count together; null where a month of them does not say its whole.
-- Access: line
with teams_in_line as (select distinct team from in_scope where day = $day and team is not null),
placed as (
    select
        m.team, m.better, m.value, m.target, m.is_met, m.part, m.whole,
        case when m.month_end > cast(date_trunc('month', cast($day as date) + 1) - interval '3 month' as date) - 1 then 1 else 0 end as is_recent
    from metrics_read as m
    left join teams_in_line as t on t.team = m.team
    where
        m.metric = $metric and m.month_end <= $day and ($scope = '*' or t.team is not null)
        and m.month_end > cast(date_trunc('month', cast($day as date) + 1) - interval '6 month' as date) - 1
),
summed as (
    select
        team, max(better) as better, avg(case when is_recent = 1 then value end) as value, avg(case when is_recent = 1 then target end) as target,
        avg(case when is_recent = 0 then value end) as value_before, sum(is_recent) as months, sum(1 - is_recent) as months_before,
        count(case when is_recent = 1 then is_met end) as judged, sum(case when is_recent = 1 then is_met end) as met,
        sum(case when is_recent = 1 then part end) as part, sum(case when is_recent = 1 then whole end) as whole,
        sum(case when is_recent = 0 then part end) as part_before, sum(case when is_recent = 0 then whole end) as whole_before,
        count(case when is_recent = 1 then part end) as counted, count(case when is_recent = 0 then part end) as counted_before
    from placed
    group by team
)
select
    s.team, better, value, target, value_before, value - value_before as change, value / nullif(target, 0) as ratio,
    cast(months as integer) as months, cast(judged as integer) as judged, cast(met as integer) as met,
    case when counted = months then part end as part, case when counted = months then whole end as whole,
    case when counted_before = months_before then part_before end as part_before,
    case when counted_before = months_before then whole_before end as whole_before
from summed as s
left join teams as w on w.team = s.team
where value is not null
order by
    case
        when better = 'higher' then value / nullif(target, 0) when better = 'lower' then -value / nullif(target, 0)
        else -abs(value - target)
    end nulls last,
    w.name_order, s.team
