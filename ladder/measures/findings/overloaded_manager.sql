-- A manager with more than twelve direct reports; all reports count, whatever the scope hides. One manager is enough to say it.
-- One row per manager; consequence counts the direct reports.
-- Opens: structure
-- Reports: own | shared
-- Signal: fact
-- Access: plain
select
    'act' as tone, cast(s.direct_reports as double) as consequence, i.person, p.name, i.team, cast(s.direct_reports as integer) as direct_reports
from in_scope as i
join people as p on p.person = i.person
join spans_led as s on s.day = i.day and s.person = i.person
where s.direct_reports > 12
order by consequence desc, p.name_order
