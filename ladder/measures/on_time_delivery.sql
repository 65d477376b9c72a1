-- The share of projects due in the twelve months to the day, or carried into them overdue, that were finished on or before their due day.
-- One row per day asked; part counts those on time, whole those due, undecided the projects of the scope that have no due day; left_out those on hold or stopped that were not overdue before, which count in none of them.
-- Access: line
select
    a.day, 1e0 * sum(s.is_on_time) / nullif(count(s.is_on_time), 0) as value,
    cast(coalesce(sum(s.is_on_time), 0) as double) as part, cast(count(s.is_on_time) as double) as whole,
    cast(sum(case when s.project is not null and s.due_on is null then 1 else 0 end) as double) as undecided,
    cast(sum(case when s.state in ('on_hold', 'stopped') and s.is_on_time is null and s.due_on is not null then 1 else 0 end) as double) as left_out
from asked as a
left join project_states as s on s.day = a.day
group by a.day
order by a.day
