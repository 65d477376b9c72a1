-- Where each goal of the scope stands against the time that has passed.
-- One row per goal.
select
    g.goal, g.title, g.person, p.name, g.team, g.competency, g.phase, g.metric, g.unit, g.baseline, g.target, g.current_value, g.attained, g.expected,
    g.state, g.starts_on, g.due_on, g.closed_on, g.parent, g.weight, g.seen_on,
    cast(g.reading_age_days as integer) as reading_age_days, g.projected, g.times_the_pace
from goal_states as g
left join people as p on p.person = g.person
order by g.due_on nulls last, g.goal
