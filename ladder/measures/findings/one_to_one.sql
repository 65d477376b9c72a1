-- Managers who lead one person each, where the scope has at least four managers.
-- One row in all; consequence counts these managers and their reports; person and name are the first of them by name.
-- Opens: structure
-- Signal: fact
with spans as (
    select i.person, p.name, count(distinct r.person) as direct_reports
    from in_scope as i
    join people as p on p.person = i.person
    join direct_reports as r on r.day = i.day and r.manager = i.person
    group by i.person, p.name
),
numbered as (
    select *, row_number() over (order by direct_reports, name, person) as nth, count(*) over () as managers from spans
)
select
    'watch' as tone, cast(2 * count(*) as double) as consequence, cast(count(*) as integer) as people, cast(max(managers) as integer) as managers,
    max(case when nth = 1 then person end) as person, max(case when nth = 1 then name end) as name
from numbered
where direct_reports = 1
having count(*) > 0 and max(managers) >= 4
