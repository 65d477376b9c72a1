-- How long people had stood in the level before, of those promoted in the last 36 months while they were in the scope.
-- One row per step from one level to another; months are whole months. Only those promoted are counted, so the median is biased low.
-- A level that no other leads to is held from the day of hire where nothing else is known; other unknown beginnings are left out of the median.
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
),
promotions as (
    select
        person, starts_on as promoted_on, ladder_before, level_before, ladder, level,
        (extract(year from starts_on) - extract(year from since_before)) * 12 + extract(month from starts_on) - extract(month from since_before)
        - case when extract(day from starts_on) < extract(day from since_before) then 1 else 0 end as months
    from compared
    where (track = track_before and track_rank > rank_before) or (track = 'manager' and track_before = 'ic')
),
recent as (
    select r.person, r.ladder_before, r.level_before, r.ladder, r.level, r.months
    from promotions as r
    join places as p on p.scope = $scope and p.person = r.person and p.starts_on <= r.promoted_on and coalesce(p.ends_on, r.promoted_on) >= r.promoted_on
    where r.promoted_on > cast(cast($day as date) - interval '36 month' as date)
)
select
    r.ladder_before as ladder, r.level_before as level, r.ladder as next_ladder, r.level as next_level,
    percentile_cont(0.5) within group (order by r.months) as median_months,
    cast(count(r.months) as integer) as months_known, cast(count(*) as integer) as promotions
from recent as r
join levels as l on l.ladder = r.ladder_before and l.level = r.level_before
group by r.ladder_before, r.level_before, r.ladder, r.level, l.rank
order by ladder, l.rank, next_ladder, next_level
