-- Whether so many people were hired into somebody's line at or above a rank of a track in a rolling window of months.
-- One row per day, person and checkpoint; have and need count people. Records that begin inside the window cannot tell until it is met.
with inside as (
    select
        a.day, a.person, a.ladder, a.checkpoint, a.hired_on, count(distinct case when b.until_on > a.hired_on then b.hire end) as hires,
        count(distinct case when b.hired_on < a.hired_on and b.until_on >= a.hired_on then b.hire end) as hires_before
    from (select distinct day, person, ladder, checkpoint, hired_on from hired_in) as a
    join hired_in as b on b.day = a.day and b.person = a.person and b.ladder = a.ladder and b.checkpoint = a.checkpoint
        and b.hired_on <= a.hired_on
    group by a.day, a.person, a.ladder, a.checkpoint, a.hired_on
),
counted as (
    select c.day, c.person, c.ladder, c.level, c.checkpoint, c.hires, c.months, count(distinct h.hire) as have
    from candidates as c
    left join hired_in as h on h.day = c.day and h.person = c.person and h.ladder = c.ladder and h.checkpoint = c.checkpoint
        and h.until_on > c.day
    where c.rule = 'hires'
    group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.hires, c.months
),
reached as (
    select c.day, c.person, c.ladder, c.checkpoint, max(i.hired_on) as since
    from counted as c
    join inside as i on i.day = c.day and i.person = c.person and i.ladder = c.ladder and i.checkpoint = c.checkpoint
        and i.hires >= c.hires and i.hires_before < c.hires
    group by c.day, c.person, c.ladder, c.checkpoint
)
select
    c.day, c.person, c.ladder, c.level, c.checkpoint, cast(c.have as double) as have, cast(c.hires as double) as need,
    case
        when c.have >= c.hires then 'met'
        when cast(k.known_from + c.months * interval '1 month' as date) > c.day then 'cannot_tell'
        else 'not_met'
    end as state,
    case when c.have >= c.hires then x.since end as since
from counted as c
cross join known_days as k
left join reached as x on x.day = c.day and x.person = c.person and x.ladder = c.ladder and x.checkpoint = c.checkpoint
