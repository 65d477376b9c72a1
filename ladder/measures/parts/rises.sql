-- Steps up of people whom a manager in the scope had directly managed below that step: to a higher rank of the same track, or from an
-- individual contributor's path onto a manager's. Ranks are levels.track_rank, so a renamed level is no step. Somebody hired in at a level
-- was never below it. Whoever has left keeps their steps; rank_now is null for them, and track_now.
-- One row per day, manager, person, track managed in and step. days = all days as their direct manager, days_before = those before the step.
-- is_strict = ninety days of it before the step, and the step inside that time or within half a year after; shared_with = other managers
-- with ninety days or more before the step.
with managed as (
    select i.day, i.person as manager, p.person, p.starts_on, least(coalesce(p.ends_on, i.day), i.day) as ends_on, l.track, l.track_rank
    from in_scope as i
    join places as p on p.scope = i.person and p.distance = 1 and p.starts_on <= i.day
    join levels as l on l.ladder = p.ladder and l.level = p.level
),
steps as (select person, starts_on as promoted_on, track, track_rank from level_standings where is_up = 1),
shares as (
    select s.person, s.promoted_on, p.scope as manager
    from steps as s
    join places as p on p.person = s.person and p.distance = 1 and p.starts_on < s.promoted_on
    group by s.person, s.promoted_on, p.scope
    having sum(cast(least(coalesce(p.ends_on, s.promoted_on - 1), s.promoted_on - 1) - p.starts_on as integer) + 1) >= 90
),
sharers as (select person, promoted_on, count(*) as managers from shares group by person, promoted_on),
spans as (
    select day, manager, person, sum(cast(ends_on - starts_on as integer) + 1) as days from managed group by day, manager, person
),
below as (
    select
        m.day, m.manager, m.person, m.track as track_then, min(m.track_rank) as rank_then, s.promoted_on, s.track, s.track_rank
    from managed as m
    join steps as s on s.person = m.person and s.promoted_on > m.starts_on and s.promoted_on <= m.day
        and ((s.track = m.track and s.track_rank > m.track_rank) or (s.track = 'manager' and m.track = 'ic'))
    group by m.day, m.manager, m.person, m.track, s.promoted_on, s.track, s.track_rank
),
before as (
    select
        b.day, b.manager, b.person, b.track_then, b.promoted_on,
        sum(cast(least(m.ends_on, b.promoted_on - 1) - m.starts_on as integer) + 1) as days_before, max(least(m.ends_on, b.promoted_on)) as managed_until
    from below as b
    join managed as m on m.day = b.day and m.manager = b.manager and m.person = b.person and m.starts_on < b.promoted_on
    group by b.day, b.manager, b.person, b.track_then, b.promoted_on
)
select
    b.day, b.manager, b.person, b.track_then, b.rank_then, b.promoted_on, b.track, b.track_rank, s.days, e.days_before,
    case when e.days_before >= 90 and cast(b.promoted_on - e.managed_until as integer) <= 183 then 1 else 0 end as is_strict,
    coalesce(o.managers, 0) - case when w.manager is null then 0 else 1 end as shared_with,
    n.ladder as ladder_now, n.level as level_now, n.level_since, n.track as track_now, n.track_rank as rank_now,
    case when (n.track = b.track_then and n.track_rank > b.rank_then) or (n.track = 'manager' and b.track_then = 'ic') then 1 else 0 end
        as is_still_up
from below as b
join spans as s on s.day = b.day and s.manager = b.manager and s.person = b.person
join before as e on e.day = b.day and e.manager = b.manager and e.person = b.person and e.track_then = b.track_then
    and e.promoted_on = b.promoted_on
left join sharers as o on o.person = b.person and o.promoted_on = b.promoted_on
left join shares as w on w.person = b.person and w.promoted_on = b.promoted_on and w.manager = b.manager
left join level_standings as n on n.person = b.person and in_force(n, b.day)
