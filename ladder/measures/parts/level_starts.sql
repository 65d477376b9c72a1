-- Since when everyone in the scope has stood at the rank they stand at (see ladder/warehouse/prepare/held_levels.sql).
-- One row per day and person with a level; since_on is null where the beginning is unknown or said to lie after the day; known_from = the first
-- day on which they are known to stand there, so that the time since then is a lower bound.
select i.day, i.person, case when h.since_on <= i.day then h.since_on end as since_on, least(h.known_from, i.day) as known_from
from in_scope as i
join held_levels as h on h.person = i.person and in_force(h, i.day)
