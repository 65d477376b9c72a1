-- Whom each manager in the scope has grown: managed directly as an individual contributor, and now at a higher individual-contributor
-- level or on a manager's path. Somebody hired in at the higher level was never below it here; somebody who has left is not there now.
-- One row per day, manager and person; days counts the days managed at the lower level and above, both ends included.
select m.day, m.manager, m.person, m.days, n.ladder, n.level, n.level_since
from (
    select
        i.day, i.person as manager, p.person, min(l.rank) as rank_then,
        sum((case when coalesce(p.ends_on, i.day) < i.day then coalesce(p.ends_on, i.day) else i.day end) - p.starts_on + 1) as days
    from in_scope as i
    join places as p on p.scope = i.person and p.distance = 1 and p.starts_on <= i.day
    join levels as l on l.ladder = p.ladder and l.level = p.level and l.track = 'ic'
    group by i.day, i.person, p.person
) as m
join places as n on n.scope = '*' and n.person = m.person and n.starts_on <= m.day and coalesce(n.ends_on, m.day) >= m.day
join levels as r on r.ladder = n.ladder and r.level = n.level
where r.track = 'manager' or (r.track = 'ic' and r.rank > m.rank_then)
