-- Who reports directly to whom in the scope on the days asked.
-- One row per day, manager in the scope and direct report.
select l.day, l.manager, l.person, l.team, l.title, l.ladder, l.level, l.level_since, l.starts_on
from lines_below as l
where l.distance = 1
