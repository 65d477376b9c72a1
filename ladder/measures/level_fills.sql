-- Who came to stand at each level of the scope from $start to the day: from inside, or from outside.
-- One row per person and fill, the newest first.
-- Workers: employees | everyone
-- Access: line
-- Subject: person
select f.happened_on, f.person, h.name, p.team, f.ladder, f.level, f.filled_from, f.ladder_before, f.level_before
from filled_levels as f
join people as h on h.person = f.person
join places as p on p.scope = '*' and p.person = f.person and p.starts_on = f.happened_on
where f.happened_on >= $start and f.happened_on <= $day
order by f.happened_on desc, h.name_order, f.person
