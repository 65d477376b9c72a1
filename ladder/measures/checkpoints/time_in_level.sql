-- Whether somebody has stood in their present level for so many months; lateral moves do not reset it.
-- One row per day, person and checkpoint; have and need are whole months. Where the beginning is unknown, have is a lower bound: one that suffices
-- is met, and it cannot tell only where they were employed long enough for it to be met.
select
    day, person, ladder, level, checkpoint,
    cast(case when since_on is null then nullif(months_between(counted_from, day), 0) else months_between(counted_from, day) end as double)
        as have,
    cast(months as double) as need,
    case
        when reached_on <= day then 'met'
        when since_on is not null or employed_on > day then 'not_met'
        else 'cannot_tell'
    end as state,
    case when reached_on <= day then reached_on else since_on end as since
from (
    select
        c.*, c.level_since as since_on, coalesce(c.level_since, c.known_from) as counted_from,
        cast(coalesce(c.level_since, c.known_from) + c.months * interval '1 month' as date) as reached_on,
        cast(h.hired_on + c.months * interval '1 month' as date) as employed_on
    from candidates as c
    join people as h on h.person = c.person
    where c.rule = 'time_in_level'
) as c
