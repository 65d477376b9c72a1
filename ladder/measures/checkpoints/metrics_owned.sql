-- In how many months at least two teams in somebody's line had metrics: what it means to answer for the numbers of several teams.
-- One row per day, person and checkpoint; have and need count months. Records shorter than the months asked cannot tell.
with record as (
    select greatest(max(k.known_from), min(m.month)) as begins_on
    from known_days as k
    join metrics as m on m.value is not null
)
select
    c.day, c.person, c.ladder, c.level, c.checkpoint, cast(count(m.nth) as double) as have, cast(c.months as double) as need,
    case
        when count(m.nth) >= c.months then 'met'
        when r.begins_on is null or cast(r.begins_on + c.months * interval '1 month' as date) - 1 > c.day then 'cannot_tell'
        else 'not_met'
    end as state,
    max(case when m.nth = c.months then m.month_end end) as since
from candidates as c
cross join record as r
left join metric_months as m on m.day = c.day and m.person = c.person and m.ladder = c.ladder and m.checkpoint = c.checkpoint
where c.rule = 'metrics_owned'
group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.months, r.begins_on
