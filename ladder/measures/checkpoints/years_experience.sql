-- Whether somebody's years of experience, those before they were hired and those since, reach a number of years.
-- One row per day, person and checkpoint; have and need are years. Unknown years before: met only if the years here are enough alone.
select
    day, person, ladder, level, checkpoint, have, cast(years as double) as need,
    case when coalesce(years_before, 0) + coalesce(years_here, 0) >= years then 'met' when have is null then 'cannot_tell' else 'not_met' end
        as state,
    case
        when years_before >= years then hired_on
        when coalesce(years_before, 0) + years_here >= years then cast(hired_on + days_until_enough * interval '1 day' as date)
    end as since
from (
    select
        c.*, p.hired_on, p.years_before, cast(c.day - p.hired_on as integer) / 365.25e0 as years_here,
        p.years_before + cast(c.day - p.hired_on as integer) / 365.25e0 as have,
        cast(ceil((c.years - coalesce(p.years_before, 0)) * 365.25e0) as integer) as days_until_enough
    from candidates as c join people as p on p.person = c.person
    where c.rule = 'years_experience'
) as c
