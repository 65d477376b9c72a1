-- When one person began in the track they are on: the start of the unbroken run of levels of that track.
-- One row, or none where the track is unknown; starts_on may lie before the history, where a roster says since when the level is held.
with stretches as (
    select p.starts_on, coalesce(p.ends_on, cast($day as date)) as ends_on, p.level_since, l.track
    from positions as p
    left join levels as l on l.ladder = p.ladder and l.level = p.level
    where p.person = $person and p.starts_on <= $day
),
now as (select track from (select track, row_number() over (order by starts_on desc) as nth from stretches) as s where nth = 1),
elsewhere as (
    select max(s.ends_on) as until_on from stretches as s cross join now as n where s.track is distinct from n.track
)
select n.track, min(case when s.level_since < s.starts_on then s.level_since else s.starts_on end) as starts_on
from stretches as s
cross join now as n
cross join elsewhere as e
where n.track is not null and s.track = n.track and coalesce(s.starts_on > e.until_on, true)
group by n.track
