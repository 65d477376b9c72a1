-- Whose projects were on time: what on-time delivery is made of, owner by owner.
-- One row per day and owner of a project that counts (see on_time_delivery.sql); a project without an owner stands by itself. part counts those
-- on time, whole all of them.
-- Access: line
-- Subject: person
select
    s.day, coalesce(s.owner, s.project) as person, cast(sum(s.is_on_time) as double) as part, cast(count(s.is_on_time) as double) as whole
from project_states as s
group by s.day, coalesce(s.owner, s.project)
having count(s.is_on_time) > 0
order by 1, 2
