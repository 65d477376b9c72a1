-- The goals of one person and where they stand on the day.
-- One row per goal.
-- Access: person
-- Happened: closed_on
select goal, title, competency, phase, metric, unit, baseline, target, current_value, attained, expected, state, starts_on, due_on, closed_on, seen_on,
    cast(reading_age_days as integer) as reading_age_days, projected, times_the_pace
from goal_states
where person = $person
order by due_on nulls last, goal
