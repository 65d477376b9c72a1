-- How many people stand below what their level expects, competency by competency, and how many of them have an open goal that names it.
-- One row per competency with somebody below; share_with_goal is that of people with a goal.
-- Access: group
with below as (
    select s.person, s.competency, max(case when o.goal is null then 0 else 1 end) as has_goal
    from scored as s
    left join open_goals as o on o.day = s.day and o.person = s.person and o.competency = s.competency
    where s.day = cast($day as date) and s.is_met = 0
    group by s.person, s.competency
)
select
    competency, cast(count(*) as integer) as people, cast(sum(has_goal) as integer) as with_goal,
    cast(sum(1 - has_goal) as integer) as without_goal, 1e0 * sum(has_goal) / count(*) as share_with_goal
from below
group by competency
order by without_goal desc, competency
