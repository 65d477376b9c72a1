-- Whether so many people were hired into somebody's line at or above a rank of a track in a rolling window of months.
-- One row per day, person and checkpoint; have and need count people. Records that begin inside the window cannot tell until it is met.
select
    w.day, w.person, w.ladder, w.level, w.checkpoint, cast(w.have as double) as have, cast(w.need as double) as need,
    case
        when w.have >= w.need then 'met'
        when cast(k.known_from + w.months * interval '1 month' as date) > w.day then 'cannot_tell'
        else 'not_met'
    end as state,
    case when w.have >= w.need then w.since end as since
from windows_counted as w
cross join known_days as k
where w.rule = 'hires'
