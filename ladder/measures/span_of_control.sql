-- How many people report directly to each manager in the scope, and how many stand in their line in all.
-- One row per manager; layers counts the levels below and including them.
select
    i.person, p.name, i.title, i.team, i.ladder, i.level,
    cast(sum(case when r.distance = 1 then 1 else 0 end) as integer) as direct_reports, cast(count(*) - 1 as integer) as people_in_line,
    cast(max(r.distance) + 1 as integer) as layers
from in_scope as i
join people as p on p.person = i.person
join places as r on r.scope = i.person and r.starts_on <= i.day and coalesce(r.ends_on, i.day) >= i.day
group by i.person, p.name, i.title, i.team, i.ladder, i.level
having max(r.distance) > 0
order by direct_reports desc, p.name, i.person
