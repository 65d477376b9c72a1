-- Who answers for what one ladder names: owned with a current goal, owned, or nobody.
-- One row per responsibility of the ladder, in its order; a goal counts for every responsibility of its competency.
-- Access: line
select
    ladder, responsibility, cast(place as integer) as place, level, theme, competency, state, cast(owners as integer) as owners, owner_name,
    cast(met as integer) as met, cast(below as integer) as below, cast(unrated as integer) as unrated, cast(goals as integer) as goals, goal_title, due_on
from responsibility_states
where ladder = $ladder
order by place
