-- Everyone employed in the scope on the day, where they stand and whom they report to.
-- One row per person.
-- Access: plain
-- Person only: level_since, email, hired_on, location
select
    i.person, p.name, i.title, i.team, i.ladder, i.level, s.since_on as level_since, i.reports_to, m.name as manager_name, p.email, p.hired_on, p.location,
    i.distance
from in_scope as i
join people as p on p.person = i.person
left join level_starts as s on s.day = i.day and s.person = i.person
left join people as m on m.person = i.reports_to
order by p.name_order, i.person
