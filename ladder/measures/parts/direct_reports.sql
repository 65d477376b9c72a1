-- Who reports directly to whom in the scope on the days asked.
-- One row per day, manager in the scope and direct report.
select i.day, i.person as manager, p.person, p.team, p.title, p.ladder, p.level, p.level_since, p.starts_on
from in_scope as i
join places as p on p.scope = i.person and p.distance = 1 and p.starts_on <= i.day and coalesce(p.ends_on, i.day) >= i.day
