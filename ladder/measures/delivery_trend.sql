-- What the teams of the scope report, by month or by quarter, whichever $period names, against its target.
-- One row per metric and period from $since on; teams are those in the line on the day, months whole ones; an unfinished quarter has fewer months;
-- quarters are those of the organisation's year.
-- part of whole is what the shares count together, null where one of them does not say its whole.
-- Period: quarter | month
-- Access: line
with teams_in_line as (select distinct team from in_scope where day = $day and team is not null),
dated as (
    select
        m.team, m.metric, m.better, m.value, m.target, m.is_met, m.month_end, m.part, m.whole,
        cast(
            case
                when $period = 'quarter'
                    then date_trunc('quarter', m.month - (k.year_starts - 1) * interval '1 month') + (k.year_starts - 1) * interval '1 month'
                else date_trunc('month', m.month)
            end as date
        ) as period_start
    from metrics_read as m
    cross join known_days as k
    left join teams_in_line as t on t.team = m.team
    where m.month_end <= $day and m.month >= $since and ($scope = '*' or t.team is not null)
)
select
    metric, better, period_start, avg(value) as value, percentile_cont(0.5) within group (order by value) as median, avg(target) as target,
    cast(count(distinct team) as integer) as teams, cast(count(*) as integer) as readings, cast(count(is_met) as integer) as judged,
    cast(sum(is_met) as integer) as met, cast(count(distinct month_end) as integer) as months,
    case when count(part) = count(*) then sum(part) end as part, case when count(part) = count(*) then sum(whole) end as whole
from dated
group by metric, better, period_start
order by metric, period_start
