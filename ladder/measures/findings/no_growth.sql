-- A manager under whom nobody has risen: at least four people managed directly for a year or more, none of them promoted while there or soon
-- after. The records must reach back two years.
-- One row per manager; consequence counts these people.
-- hits of tries: those promoted, of all whom the manager led so long; hits_elsewhere of tries_elsewhere: the others whom somebody in the scope
-- did. lines: managers who led at least five.
-- Opens: bench
-- Signal: fewer
-- Access: line
-- Subject: person
with managed as (
    select manager, person
    from (
        select
            i.person as manager, p.person, sum(cast(least(coalesce(p.ends_on, i.day), i.day) - p.starts_on as integer) + 1) as days
        from in_scope as i
        join known_days as k on cast(k.known_from + interval '24 month' as date) <= i.day
        join places as p on p.scope = i.person and p.distance = 1 and p.starts_on <= i.day
        group by i.person, p.person
    ) as d
    where days >= 365
),
grew as (select distinct manager, person from rises where is_strict = 1),
counted as (
    select m.manager, count(*) as tries, count(g.person) as hits
    from managed as m
    left join grew as g on g.manager = m.manager and g.person = m.person
    group by m.manager
),
everyone as (
    select count(distinct m.person) as tries, count(distinct g.person) as hits
    from managed as m
    left join grew as g on g.manager = m.manager and g.person = m.person
),
watched as (select count(*) as lines from counted where tries >= 5)
select
    'watch' as tone, cast(c.tries as double) as consequence, c.manager as person, h.name, cast(c.tries as integer) as people,
    cast(c.hits as integer) as hits, cast(c.tries as integer) as tries, cast(greatest(e.hits - c.hits, 0) as integer) as hits_elsewhere,
    cast(greatest(e.tries - c.tries, 0) as integer) as tries_elsewhere, cast(greatest(w.lines, 1) as integer) as lines
from counted as c
join people as h on h.person = c.manager
cross join everyone as e
cross join watched as w
where c.tries >= 4 and c.hits = 0
order by consequence desc, h.name_order, c.manager
