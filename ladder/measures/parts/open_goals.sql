-- Goals that nobody has closed: neither done nor cancelled by their status, nor with a closing day up to the day.
-- One row per day, goal and owner in scope (see goal_states); one whose target has been reached stays open until somebody closes it.
select
    day, goal, person, reports_to, team, title, competency, phase, metric, unit, baseline, target, current_value, starts_on, due_on, parent,
    attained, expected, state, shared, is_counted
from goal_states
where coalesce(status not in ('done', 'cancelled'), true) and closed_on is null
