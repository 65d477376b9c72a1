-- How long everyone in the scope has stood at their level by the day; it still runs for all of them, so every time is a time so far.
-- One row per person with a level; whole months; months are null where the beginning is unknown, at_least_months = since they are known there.
select
    s.person, h.name, i.team, i.ladder, i.level, s.since_on,
    cast((extract(year from i.day) - extract(year from s.since_on)) * 12 + extract(month from i.day) - extract(month from s.since_on)
        - case when extract(day from i.day) < extract(day from s.since_on) then 1 else 0 end as integer) as months,
    cast((extract(year from i.day) - extract(year from s.known_from)) * 12 + extract(month from i.day) - extract(month from s.known_from)
        - case when extract(day from i.day) < extract(day from s.known_from) then 1 else 0 end as integer) as at_least_months
from level_starts as s
join in_scope as i on i.person = s.person and i.day = $day
join people as h on h.person = s.person
order by s.since_on nulls last, h.name, s.person
