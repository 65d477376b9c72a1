-- What is due in the phase that each person's plan has them in: open goals of that phase with a day before it ends.
-- begins_unknown = 1 where the start is the latest day it can have been: then they are in that phase at least.
-- One row per person whose ladder has phases and whose start in the track is known; goals = 0 where nothing is due.
-- Access: line
-- Subject: person
select
    h.person, p.name, i.team, h.ladder, h.phase, h.starts_on, h.ends_on, cast(count(o.goal) as integer) as goals, min(o.due_on) as next_due_on,
    h.begins_unknown
from phase_spans as h
join in_scope as i on i.day = h.day and i.person = h.person
left join people as p on p.person = h.person
left join open_goals as o on o.day = h.day and o.person = h.person and o.phase = h.phase and coalesce(o.due_on <= h.ends_on, o.due_on is not null)
where h.day = cast($day as date) and in_force(h, h.day)
group by h.person, p.name, p.name_order, i.team, h.ladder, h.phase, h.starts_on, h.ends_on, h.begins_unknown
order by goals, h.ends_on nulls last, p.name_order, h.person
