-- Whose reporting line can be looked at on the day: everyone who has at least one direct report.
-- One row per manager; people counts their line without themselves, teams the teams in it.
-- Access: plain
select s.scope, p.name, min(h.team) as team, min(h.title) as title, count(*) as people, count(distinct s.team) as teams
from places as s
join people as p on p.person = s.scope
left join places as h on h.scope = s.scope and h.distance = 0 and in_force(h, $day)
where s.distance > 0 and in_force(s, $day)
group by s.scope, p.name, p.name_order
order by count(*) desc, p.name_order, s.scope
