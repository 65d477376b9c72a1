-- How much of the scope the data can speak of.
-- One row.
-- Access: whole
select
    cast(count(distinct i.person) as integer) as people,
    cast(count(distinct case when l.level is not null then i.person end) as integer) as placed,
    cast(count(distinct s.person) as integer) as assessed, max(s.assessed_on) as newest_assessed_on,
    (select cast(count(distinct value) as integer) from problems where code = 'manager_not_in_file') as managers_unknown,
    (select cast(sum(g.is_open) as integer) from goal_states as g where g.is_counted = 1) as goals_open,
    (select max(case when g.is_open = 1 then g.seen_on end) from goal_states as g) as goals_read_on,
    (select cast(sum(case when g.is_open = 1 and g.is_judged = 0 then 1 else 0 end) as integer) from goal_states as g where g.is_counted = 1) as goals_undecided
from in_scope as i
left join levels as l on l.ladder = i.ladder and l.level = i.level
left join scores as s on s.person = i.person and s.assessed_on <= i.day
