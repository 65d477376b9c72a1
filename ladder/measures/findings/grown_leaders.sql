-- A manager who has grown four people or more, each managed for at least ninety days.
-- One row per manager; consequence counts the people grown, strict those promoted while managed or soon after, shared those whom another
-- manager had a share in.
-- Opens: person
-- Signal: fact
-- Access: line
-- Subject: person
select
    'good' as tone, cast(count(distinct g.person) as double) as consequence, g.manager as person, p.name,
    cast(count(distinct g.person) as integer) as people, cast(sum(g.is_strict) as integer) as strict,
    cast(sum(case when g.shared_with > 0 then 1 else 0 end) as integer) as shared
from grown as g
join people as p on p.person = g.manager
where g.days >= 90
group by g.manager, p.name, p.name_order
having count(distinct g.person) >= 4
order by consequence desc, p.name_order
