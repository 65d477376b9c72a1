-- A manager who has grown four people or more, each managed for at least ninety days.
-- One row per manager; consequence counts the people grown. Opens: person
select
    'good' as tone, cast(count(distinct g.person) as double) as consequence, g.manager as person, p.name,
    cast(count(distinct g.person) as integer) as people
from grown as g
join people as p on p.person = g.manager
where g.days >= 90
group by g.manager, p.name
having count(distinct g.person) >= 4
order by consequence desc, p.name
