-- How many people a manager has grown: directly managed for long enough as an individual contributor, and now at a higher
-- individual-contributor level or on a manager's path. Somebody hired in at the higher level was never below it here and does not count.
-- One row per day, person and checkpoint; have and need count people. Without a year of history it cannot tell until it is met.
with managed as (
    select
        c.day, c.person as manager, c.checkpoint, c.days_managed, p.person, min(l.rank) as rank_then, min(p.starts_on) as managed_from,
        sum((case when coalesce(p.ends_on, c.day) < c.day then coalesce(p.ends_on, c.day) else c.day end) - p.starts_on + 1) as days
    from candidates as c
    join places as p on p.scope = c.person and p.distance = 1 and p.starts_on <= c.day
    join levels as l on l.ladder = p.ladder and l.level = p.level and l.track = 'ic'
    where c.rule = 'reports_promoted'
    group by c.day, c.person, c.checkpoint, c.days_managed, p.person
),
grown as (
    select m.day, m.manager, m.checkpoint, m.person, n.level_since
    from managed as m
    join places as n on n.scope = '*' and n.person = m.person and n.starts_on <= m.day and coalesce(n.ends_on, m.day) >= m.day
    join levels as l on l.ladder = n.ladder and l.level = n.level
    where m.days >= m.days_managed and (l.track = 'manager' or (l.track = 'ic' and l.rank > m.rank_then))
),
numbered as (
    select *, row_number() over (partition by day, manager, checkpoint order by level_since nulls last) as nth from grown
)
select
    c.day, c.person, c.ladder, c.level, c.checkpoint, cast(count(g.person) as double) as have, cast(c.reports as double) as need,
    case
        when count(g.person) >= c.reports then 'met'
        when cast(k.known_from + interval '12 month' as date) > c.day then 'cannot_tell'
        else 'not_met'
    end as state,
    max(case when g.nth = c.reports then g.level_since end) as since
from candidates as c
cross join known_days as k
left join numbered as g on g.day = c.day and g.manager = c.person and g.checkpoint = c.checkpoint
where c.rule = 'reports_promoted'
group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.reports, k.known_from
