-- How long everyone in the scope has stood at their level by the day; it still runs for all of them, so every time is a time so far.
-- One row per person with a level; whole months; months are null where the beginning is unknown, at_least_months = since they are known there.
-- Access: line
-- Subject: person
select
    s.person, h.name, i.team, i.ladder, i.level, s.since_on,
    cast(months_between(s.since_on, s.day) as integer) as months, cast(months_between(s.known_from, s.day) as integer) as at_least_months
from level_starts as s
join in_scope as i on i.day = s.day and i.person = s.person
join people as h on h.person = s.person
where s.day = cast($day as date)
order by s.since_on nulls last, h.name_order, s.person
