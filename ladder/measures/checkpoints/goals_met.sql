-- Whether so many of a person's goals, perhaps of one phase or competency, were closed as met in a rolling window of months.
-- One row per day, person and checkpoint; have and need count goals. A record that began inside the window cannot tell until it is met.
with inside as (
    select
        a.day, a.person, a.ladder, a.checkpoint, a.closed_on,
        count(distinct case when b.until_on > a.closed_on then b.goal end) as goals,
        count(distinct case when b.closed_on < a.closed_on and b.until_on >= a.closed_on then b.goal end) as goals_before
    from (select distinct day, person, ladder, checkpoint, closed_on from goals_closed) as a
    join goals_closed as b on b.day = a.day and b.person = a.person and b.ladder = a.ladder and b.checkpoint = a.checkpoint
        and b.closed_on <= a.closed_on
    group by a.day, a.person, a.ladder, a.checkpoint, a.closed_on
),
record as (
    select least(min(seen_on), coalesce(min(closed_on), min(seen_on))) as begins_on from goal_readings
),
counted as (
    select c.day, c.person, c.ladder, c.level, c.checkpoint, c.goals, c.months, count(distinct g.goal) as have
    from candidates as c
    left join goals_closed as g on g.day = c.day and g.person = c.person and g.ladder = c.ladder and g.checkpoint = c.checkpoint
        and g.until_on > c.day
    where c.rule = 'goals_met'
    group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.goals, c.months
),
reached as (
    select c.day, c.person, c.ladder, c.checkpoint, max(i.closed_on) as since
    from counted as c
    join inside as i on i.day = c.day and i.person = c.person and i.ladder = c.ladder and i.checkpoint = c.checkpoint
        and i.goals >= c.goals and i.goals_before < c.goals
    group by c.day, c.person, c.ladder, c.checkpoint
)
select
    c.day, c.person, c.ladder, c.level, c.checkpoint, cast(c.have as double) as have, cast(c.goals as double) as need,
    case
        when c.have >= c.goals then 'met'
        when r.begins_on is null or cast(r.begins_on + c.months * interval '1 month' as date) > c.day then 'cannot_tell'
        else 'not_met'
    end as state,
    case when c.have >= c.goals then x.since end as since
from counted as c
cross join record as r
left join reached as x on x.day = c.day and x.person = c.person and x.ladder = c.ladder and x.checkpoint = c.checkpoint
