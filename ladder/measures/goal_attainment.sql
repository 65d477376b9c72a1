-- Where each goal of the scope stands against the time that has passed.
-- One row per goal; owners = its owners in the scope, of whom person is the first.
-- Access: line
-- Subject: person
select
    g.goal, g.title, g.person, p.name, g.team, g.competency, g.phase, g.metric, g.unit, g.baseline, g.target, g.current_value, g.attained, g.expected,
    g.state, g.starts_on, g.due_on, g.closed_on, g.parent, g.weight, g.seen_on,
    cast(g.reading_age_days as integer) as reading_age_days, g.projected, g.times_the_pace, cast(o.owners as integer) as owners
from goal_states as g
join (select shared, count(person) as owners from goal_states group by shared) as o on o.shared = g.shared
left join people as p on p.person = g.person
where g.is_counted = 1
order by g.due_on nulls last, g.goal
