-- How much of the scope the data can speak of.
-- One row.
select
    cast(count(distinct i.person) as integer) as people,
    cast(count(distinct case when l.level is not null then i.person end) as integer) as placed,
    cast(count(distinct s.person) as integer) as assessed, max(s.assessed_on) as newest_assessed_on,
    (select cast(count(distinct value) as integer) from problems where code = 'manager_not_in_file') as managers_unknown
from in_scope as i
left join levels as l on l.ladder = i.ladder and l.level = i.level
left join scores as s on s.person = i.person and s.assessed_on <= i.day
