-- Whether somebody has stood in their present level for so many months; lateral moves do not reset it.
-- One row per day, person and checkpoint; have and need are whole months.
select
    day, person, ladder, level, checkpoint,
    case
        when reached_on <= day and months_in_level < months then cast(months as double)
        else cast(months_in_level as double)
    end as have,
    cast(months as double) as need,
    case when reached_on is null then 'cannot_tell' when reached_on <= day then 'met' else 'not_met' end as state,
    case when reached_on <= day then reached_on else level_since end as since
from (
    select
        *, cast(level_since + months * interval '1 month' as date) as reached_on,
        (extract(year from day) - extract(year from level_since)) * 12 + extract(month from day) - extract(month from level_since)
        - case when extract(day from day) < extract(day from level_since) then 1 else 0 end as months_in_level
    from candidates where rule = 'time_in_level'
) as c
