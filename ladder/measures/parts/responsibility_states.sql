-- Whether what a ladder's levels answer for has an owner and a current goal in the scope.
-- One row per responsibility of every ladder. owned = somebody in the scope stands on that very level; with a goal = and an open goal of anybody in
-- the scope is for the responsibility's competency; nobody = nobody stands on the level. A low score takes a responsibility from nobody: met, below
-- and unrated count the owners by the score that counts on that competency, against what their level expects.
with owners as (
    select
        r.ladder, r.responsibility, count(*) as owners, min(p.name) as owner_name,
        sum(case when s.score >= e.score then 1 else 0 end) as met, sum(case when s.score < e.score then 1 else 0 end) as below
    from responsibilities as r
    join in_scope as i on i.day = $day and i.ladder = r.ladder and i.level = r.level
    join people as p on p.person = i.person
    left join expectations as e on e.ladder = r.ladder and e.level = r.level and e.competency = r.competency
    left join scores as s on s.person = i.person and s.competency = r.competency and s.counts and s.assessed_on <= i.day
        and coalesce(s.superseded_on > i.day, true)
    group by r.ladder, r.responsibility
),
current_goals as (
    select
        competency, title, due_on, count(*) over (partition by competency) as goals,
        row_number() over (partition by competency order by due_on nulls last, goal) as nth
    from goal_states
    where day = $day and person is not null and competency is not null and is_open = 1
)
select
    r.ladder, r.responsibility, r.place, r.level, r.theme, r.competency, coalesce(o.owners, 0) as owners, o.owner_name,
    coalesce(o.met, 0) as met, coalesce(o.below, 0) as below, coalesce(o.owners - o.met - o.below, 0) as unrated,
    coalesce(g.goals, 0) as goals, g.title as goal_title, g.due_on,
    case when o.owners is null then 'nobody' when g.goals is null then 'owned' else 'owned_with_goal' end as state
from responsibilities as r
left join owners as o on o.ladder = r.ladder and o.responsibility = r.responsibility
left join current_goals as g on g.competency = r.competency and g.nth = 1
