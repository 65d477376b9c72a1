-- How much of what each checkpoint with a rolling window asks stands inside the window on the day, and since when it has been enough.
-- One row per day, person and checkpoint of the rules goals_met and hires; have and need count goals or people. since = the newest day on which
-- the count reached what is asked.
with inside as (
    select
        a.day, a.person, a.ladder, a.checkpoint, a.happened_on,
        count(distinct case when b.until_on > a.happened_on then b.event end) as events,
        count(distinct case when b.happened_on < a.happened_on and b.until_on >= a.happened_on then b.event end) as events_before
    from (select distinct day, person, ladder, checkpoint, happened_on from counted_events) as a
    join counted_events as b on b.day = a.day and b.person = a.person and b.ladder = a.ladder and b.checkpoint = a.checkpoint
        and b.happened_on <= a.happened_on
    group by a.day, a.person, a.ladder, a.checkpoint, a.happened_on
),
counted as (
    select
        c.day, c.person, c.ladder, c.level, c.checkpoint, c.rule, c.months, case c.rule when 'goals_met' then c.goals else c.hires end as need,
        count(distinct e.event) as have
    from candidates as c
    left join counted_events as e on e.day = c.day and e.person = c.person and e.ladder = c.ladder and e.checkpoint = c.checkpoint
        and e.until_on > c.day
    where c.rule in ('goals_met', 'hires')
    group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.rule, c.months, case c.rule when 'goals_met' then c.goals else c.hires end
),
reached as (
    select c.day, c.person, c.ladder, c.checkpoint, max(i.happened_on) as since
    from counted as c
    join inside as i on i.day = c.day and i.person = c.person and i.ladder = c.ladder and i.checkpoint = c.checkpoint
        and i.events >= c.need and i.events_before < c.need
    group by c.day, c.person, c.ladder, c.checkpoint
)
select c.day, c.person, c.ladder, c.level, c.checkpoint, c.rule, c.months, c.have, c.need, r.since
from counted as c
left join reached as r on r.day = c.day and r.person = c.person and r.ladder = c.ladder and r.checkpoint = c.checkpoint
