-- When everyone in scope began in the track they are on: the start of the unbroken run of levels of that track.
-- One row per day and person whose track is known; starts_on may lie before the history, where a roster says since when the level is held.
-- begins_unknown = 1 where nothing is known of the time before and they were hired earlier (or nobody knows when): it is the latest day then.
with stretches as (
    select
        i.day, i.person, i.ladder, n.track, p.starts_on, coalesce(p.ends_on, i.day) as ends_on, p.level_since, l.track as track_then,
        case when l.level is null then 0 else 1 end as is_placed
    from in_scope as i
    join levels as n on n.ladder = i.ladder and n.level = i.level
    join positions as p on p.person = i.person and p.starts_on <= i.day
    left join levels as l on l.ladder = p.ladder and l.level = p.level
),
before as (
    select
        day, person, max(case when track_then is distinct from track then ends_on end) as until_on,
        min(case when is_placed = 1 then starts_on end) as placed_from
    from stretches
    group by day, person
),
runs as (
    select
        s.day, s.person, s.ladder, s.track, min(s.starts_on) as run_from, min(b.placed_from) as placed_from,
        min(case when s.level_since < s.starts_on then s.level_since else s.starts_on end) as starts_on
    from stretches as s
    join before as b on b.day = s.day and b.person = s.person
    where s.track_then = s.track and coalesce(s.starts_on > b.until_on, true)
    group by s.day, s.person, s.ladder, s.track
)
select
    r.day, r.person, r.ladder, r.track, r.starts_on,
    case when r.run_from = r.placed_from and coalesce(h.hired_on < r.starts_on, true) then 1 else 0 end as begins_unknown
from runs as r
join people as h on h.person = r.person
