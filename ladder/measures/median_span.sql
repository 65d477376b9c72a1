-- The median number of direct reports of those in the scope who have at least one; all their reports count, whatever the scope hides.
-- People: span_of_control.
-- Reports: own | shared
-- One row per day asked; whole counts the managers, part their direct reports.
-- Access: plain
select
    a.day, percentile_cont(0.5) within group (order by s.direct_reports) as value,
    cast(sum(s.direct_reports) as double) as part, cast(count(s.person) as double) as whole
from asked as a
left join spans_led as s on s.day = a.day
group by a.day
order by a.day
