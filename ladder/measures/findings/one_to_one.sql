-- Managers who lead one person each, where the scope has at least four managers.
-- One row in all; consequence counts these managers and their reports; person and name are the first of them by name.
-- Opens: structure
-- Reports: own | shared
-- Signal: fact
-- Access: plain
with spans as (
    select s.person, p.name, p.name_order, s.direct_reports
    from spans_led as s
    join people as p on p.person = s.person
),
numbered as (
    select *, row_number() over (order by direct_reports, name_order, person) as nth, count(*) over () as managers from spans
)
select
    'watch' as tone, cast(2 * count(*) as double) as consequence, cast(count(*) as integer) as people, cast(max(managers) as integer) as managers,
    max(case when nth = 1 then person end) as person, max(case when nth = 1 then name end) as name
from numbered
where direct_reports = 1
having count(*) > 0 and max(managers) >= 4
