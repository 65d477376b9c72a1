-- Managers who lead more or fewer people directly than their level's ladder says, where it says so of at least three managers in the scope.
-- One row in all; consequence counts these managers' direct reports; name is the one furthest outside.
-- Opens: structure
-- Signal: fact
-- Access: plain
with spans as (
    select
        i.person, p.name, p.name_order, l.scope_direct_reports_low as low, l.scope_direct_reports_high as high, count(distinct r.person) as direct_reports
    from in_scope as i
    join people as p on p.person = i.person
    join levels as l on l.ladder = i.ladder and l.level = i.level
        and (l.scope_direct_reports_low is not null or l.scope_direct_reports_high is not null)
    join direct_reports as r on r.day = i.day and r.manager = i.person
    group by i.person, p.name, p.name_order, l.scope_direct_reports_low, l.scope_direct_reports_high
),
judged as (
    select
        *, case when direct_reports > high then direct_reports - high when direct_reports < low then low - direct_reports else 0 end as outside
    from spans
),
numbered as (
    select *, row_number() over (order by outside desc, name_order, person) as nth, count(*) over () as managers from judged
)
select
    'watch' as tone, cast(sum(direct_reports) as double) as consequence, cast(count(*) as integer) as people,
    cast(max(managers) as integer) as managers, max(case when nth = 1 then person end) as person, max(case when nth = 1 then name end) as name,
    cast(max(case when nth = 1 then direct_reports end) as integer) as direct_reports,
    cast(max(case when nth = 1 then coalesce(low, high) end) as integer) as low,
    cast(max(case when nth = 1 then coalesce(high, low) end) as integer) as high
from numbered
where outside > 0
having count(*) > 0 and max(managers) >= 3
