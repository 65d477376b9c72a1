-- Every step up that is known by the day: to a higher rank of the same track, or from an individual contributor's path onto a manager's.
-- One row per person and step; months are whole months in the level before, null where its beginning is unknown. A level that no other
-- leads to is held from the day of hire where nothing else is known.
with held as (
    select
        p.person, p.starts_on, p.ladder, p.level, l.track, l.track_rank,
        case when p.level_since is null and n.next_level is null then h.hired_on else p.level_since end as since_on
    from places as p
    join people as h on h.person = p.person
    join levels as l on l.ladder = p.ladder and l.level = p.level
    left join (select distinct next_ladder, next_level from next_levels) as n on n.next_ladder = p.ladder and n.next_level = p.level
    where p.scope = '*' and p.starts_on <= $day
),
compared as (
    select
        h.*, lag(ladder) over w as ladder_before, lag(level) over w as level_before, lag(since_on) over w as since_before,
        lag(track) over w as track_before, lag(track_rank) over w as rank_before
    from held as h
    window w as (partition by person order by starts_on)
)
select
    person, starts_on as promoted_on, ladder_before, level_before, ladder, level,
    (extract(year from starts_on) - extract(year from since_before)) * 12 + extract(month from starts_on) - extract(month from since_before)
    - case when extract(day from starts_on) < extract(day from since_before) then 1 else 0 end as months
from compared
where (track = track_before and track_rank > rank_before) or (track = 'manager' and track_before = 'ic')
