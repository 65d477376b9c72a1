-- Open goals that share their metric with another one at the same time: of the same owner, or in the same team on the same way (baseline and
-- target alike; else two people of a team measure two things by one name). A start that is not known began before all, an unknown end lasts.
-- One row per day and goal; is_own = 1 where the other is the same owner's. A goal and the goal above it are one plan, not two.
with named as (
    select day, goal, shared, person, team, parent, lower(trim(metric)) as metric, baseline, target, starts_on, due_on
    from open_goals
    where trim(metric) <> ''
),
pairs as (
    select a.day, a.goal, 1 as is_own, a.starts_on, a.due_on, a.parent, b.goal as other, b.starts_on as other_from, b.due_on as other_due, b.parent as above
    from named as a
    join named as b on b.day = a.day and b.person = a.person and b.metric = a.metric and b.shared <> a.shared
    union all
    select a.day, a.goal, 0, a.starts_on, a.due_on, a.parent, b.goal, b.starts_on, b.due_on, b.parent
    from named as a
    join named as b on b.day = a.day and b.team = a.team and b.metric = a.metric and b.target = a.target and b.baseline = a.baseline
        and b.shared <> a.shared
)
select day, goal, max(is_own) as is_own
from pairs
where coalesce(starts_on <= other_due, true) and coalesce(other_from <= due_on, true) and coalesce(above <> goal, true) and coalesce(parent <> other, true)
group by day, goal
