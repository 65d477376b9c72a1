-- The unbroken stretches that somebody has stood at or above the rank of a track that a checkpoint asks time at, whatever the ladder.
-- One row per day, person, checkpoint and stretch, both ends included; days_before = the days of earlier stretches; reached_on = the day on
-- which the months are full if the stretch lasts; until_on = the day up to which it has counted; begins_unknown = 1 if it may have begun earlier.
with first_known as (
    select person, min(starts_on) as starts_on from places where scope = '*' and level is not null group by person
),
held as (
    select
        c.day, c.person, c.ladder, c.checkpoint, c.months, least(p.starts_on, coalesce(p.level_since, p.starts_on)) as starts_on,
        least(coalesce(p.ends_on, c.day), c.day) as ends_on,
        case when p.starts_on = f.starts_on and (p.level_since is null or coalesce(h.hired_on < p.level_since, true)) then 1 else 0 end
            as begins_unknown
    from candidates as c
    join people as h on h.person = c.person
    join first_known as f on f.person = c.person
    join places as p on p.scope = '*' and p.person = c.person and p.starts_on <= c.day
    join levels as l on l.ladder = p.ladder and l.level = p.level and l.track = c.track and l.track_rank >= c.rank
    where c.rule = 'time_at_rank'
),
marked as (
    select
        *, case
            when starts_on <= 1 + max(ends_on) over (
                partition by day, person, ladder, checkpoint order by starts_on, ends_on rows between unbounded preceding and 1 preceding
            ) then 0
            else 1
        end as is_new
    from held
),
numbered as (
    select
        *, sum(is_new) over (partition by day, person, ladder, checkpoint order by starts_on, ends_on rows unbounded preceding) as stretch
    from marked
),
stretches as (
    select
        day, person, ladder, checkpoint, months, stretch, min(starts_on) as starts_on, max(ends_on) as ends_on,
        max(begins_unknown) as begins_unknown
    from numbered
    group by day, person, ladder, checkpoint, months, stretch
),
added as (
    select
        *, cast(coalesce(sum(cast(ends_on - starts_on as integer) + 1) over (
            partition by day, person, ladder, checkpoint order by stretch rows between unbounded preceding and 1 preceding
        ), 0) as integer) as days_before
    from stretches
)
select
    day, person, ladder, checkpoint, stretch, starts_on, ends_on, days_before, begins_unknown,
    case when ends_on = day then day else ends_on + 1 end as until_on, starts_on - days_before as counted_from,
    cast((starts_on - days_before) + months * interval '1 month' as date) as reached_on
from added
