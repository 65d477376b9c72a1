-- The roles that lead people on a manager's or project track: who in the scope holds one, where it stands and what it is called.
-- One row per role (the person who holds it), of somebody with direct reports on the day.
select i.day, i.person as role, i.title, i.team, i.ladder, i.level
from in_scope as i
join levels as l on l.ladder = i.ladder and l.level = i.level and l.track in ('manager', 'project')
join (select distinct day, manager from direct_reports) as r on r.day = i.day and r.manager = i.person
