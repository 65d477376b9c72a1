-- The share of open goals that are on track; goals whose state cannot be computed are counted apart, never as on or off track.
-- People: goal_attainment.
-- One row per day asked; part counts goals on track, whole open goals with a known state, undecided the open goals without one.
select
    a.day,
    1e0 * sum(case when g.state = 'on_track' then 1 else 0 end)
        / nullif(sum(case when g.state in ('on_track', 'at_risk', 'behind', 'late') then 1 else 0 end), 0) as value,
    cast(sum(case when g.state = 'on_track' then 1 else 0 end) as double) as part,
    cast(sum(case when g.state in ('on_track', 'at_risk', 'behind', 'late') then 1 else 0 end) as double) as whole,
    cast(sum(case when g.state = 'undefined' then 1 else 0 end) as double) as undecided
from asked as a
left join goal_states as g on g.day = a.day
group by a.day
order by a.day
