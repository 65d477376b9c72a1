-- Whether so many of a person's goals, perhaps of one phase or competency, were closed as met in a rolling window of months.
-- One row per day, person and checkpoint; have and need count goals. A record that began inside the window cannot tell until it is met.
with record as (
    select least(min(seen_on), coalesce(min(closed_on), min(seen_on))) as begins_on from goal_readings
)
select
    w.day, w.person, w.ladder, w.level, w.checkpoint, cast(w.have as double) as have, cast(w.need as double) as need,
    case
        when w.have >= w.need then 'met'
        when r.begins_on is null or cast(r.begins_on + w.months * interval '1 month' as date) > w.day then 'cannot_tell'
        else 'not_met'
    end as state,
    case when w.have >= w.need then w.since end as since
from windows_counted as w
cross join record as r
where w.rule = 'goals_met'
