-- Competencies in which somebody stands below what their level expects, and no open goal of theirs names it.
-- One row per person and competency, the largest shortfall first.
-- Access: line
-- Subject: person
select s.person, p.name, s.team, s.ladder, s.level, s.competency, s.expected, s.score, s.score - s.expected as gap, s.assessed_on
from scored as s
left join people as p on p.person = s.person
left join open_goals as o on o.day = s.day and o.person = s.person and o.competency = s.competency
where s.day = cast($day as date) and s.is_met = 0 and o.goal is null
order by gap, p.name_order, s.person, s.competency
