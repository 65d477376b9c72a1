-- Projects past the day they were promised for and not finished; the owner must be in the scope. One project is enough to say it.
-- One row in all; consequence counts the people of the projects' teams and the owners; days is the longest delay.
-- Opens: portfolio
-- Signal: fact
-- Access: line
-- Subject: person
with overdue as (
    select *, row_number() over (order by due_on, name_order, project) as nth from unfinished_projects where days_late > 0
),
concerned as (
    select owner as person from overdue
    union
    select i.person from in_scope as i join overdue as o on o.team = i.team and o.day = i.day
)
select
    'act' as tone, cast((select count(*) from concerned) as double) as consequence, cast(count(*) as integer) as projects,
    cast(count(*) as integer) as counted, cast(max(o.days_late) as integer) as days, max(case when o.nth = 1 then o.name end) as project,
    max(case when o.nth = 1 then o.owner end) as person, max(case when o.nth = 1 then h.name end) as name
from overdue as o
join people as h on h.person = o.owner
having count(*) > 0
