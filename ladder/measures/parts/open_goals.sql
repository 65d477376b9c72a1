-- Goals that nobody has closed: neither done nor cancelled by their status, nor with a closing day up to the day.
-- One row per day and goal whose owner is in scope; one whose target has been reached stays open until somebody closes it.
select
    day, goal, person, reports_to, team, title, competency, phase, metric, unit, baseline, target, current_value, starts_on, due_on, parent,
    attained, expected, state
from goal_states
where coalesce(status not in ('done', 'cancelled'), true) and closed_on is null
