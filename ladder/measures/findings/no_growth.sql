-- A manager under whom nobody has risen: at least four people managed directly for a year or more, none of them promoted while there or soon
-- after. The records must reach back two years.
-- One row per manager; consequence counts these people.
-- Opens: bench
with managed as (
    select manager, person
    from (
        select
            i.person as manager, p.person, sum(least(coalesce(p.ends_on, i.day), i.day) - p.starts_on + 1) as days
        from in_scope as i
        join known_days as k on cast(k.known_from + interval '24 month' as date) <= i.day
        join places as p on p.scope = i.person and p.distance = 1 and p.starts_on <= i.day
        group by i.person, p.person
    ) as d
    where days >= 365
),
many as (
    select manager, count(*) as people from managed group by manager having count(*) >= 4
),
grew as (select distinct manager from rises where is_strict = 1)
select
    'watch' as tone, cast(m.people as double) as consequence, m.manager as person, h.name, cast(m.people as integer) as people
from many as m
join people as h on h.person = m.manager
left join grew as g on g.manager = m.manager
where g.manager is null
order by consequence desc, h.name, m.manager
