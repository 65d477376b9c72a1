-- Everybody in the line of each person of the scope on the days asked, the person included: at distance 1 stand those who report to them directly.
-- One row per day, person of the scope (the manager) and person in their line; they all count, whatever the scope hides.
select i.day, i.person as manager, p.person, p.distance, p.depth, p.team, p.title, p.ladder, p.level, p.level_since, p.starts_on
from in_scope as i
join places as p on p.scope = i.person and in_force(p, i.day)
