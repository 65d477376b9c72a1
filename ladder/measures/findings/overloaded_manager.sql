-- A manager with more than twelve direct reports; all reports count, whatever the scope hides. One manager is enough to say it.
-- One row per manager; consequence counts the direct reports.
-- Opens: structure
-- Signal: fact
select
    'act' as tone, cast(count(distinct r.person) as double) as consequence, i.person, p.name, i.team,
    cast(count(distinct r.person) as integer) as direct_reports
from in_scope as i
join people as p on p.person = i.person
join direct_reports as r on r.day = i.day and r.manager = i.person
group by i.person, p.name, i.team
having count(distinct r.person) > 12
order by consequence desc, p.name
