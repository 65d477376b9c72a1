-- What happened to the people of the scope from $start to the day: who joined, left, moved in, out or within it, and was promoted.
-- One row per person and change, the newest first; happened_on of somebody who left is their last day. shown_on = a day on
-- which they stand in the scope, with the place they then had.
-- Workers: employees | everyone
-- Access: line
-- Subject: person
select
    m.happened_on, m.kind, m.person, h.name, p.team, p.title, p.ladder, p.level, p.reports_to, b.name as manager_name, m.leaving_reason, m.shown_on
from scope_movements as m
join people as h on h.person = m.person
join places as p on p.scope = '*' and p.person = m.person and in_force(p, m.shown_on)
left join people as b on b.person = p.reports_to
where m.happened_on >= $start and m.happened_on <= $day
order by m.happened_on desc, m.kind, h.name_order, m.person
