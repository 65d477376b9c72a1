-- The first roster that names a person, and the one before it, of whoever has no history of their own.
-- One row per person; kept, since the roster itself is not, and levels are held anew where a change is tried out (see held_levels.sql).
insert into first_named
select r.person, min(r.seen_on) as seen_on, min(d.previous_on) as previous_on
from roster as r
join (
    select seen_on, lag(seen_on) over (order by seen_on) as previous_on from (select distinct seen_on from roster) as each_day
) as d on d.seen_on = r.seen_on
left join history as h on h.person = r.person
where h.person is null
group by r.person;
