-- How long it takes people to rise by one step of a competency's scale: from the day a step was held to the day the next one was, over everybody.
-- One row per day; median_days is of those who rose, so it is biased low; steps = how many rises were seen. Two steps on one day are two rises of
-- half the time each.
with first_held as (
    select a.day, h.person, h.competency, h.step, min(h.starts_on) as starts_on
    from asked as a
    join held_steps as h on h.starts_on <= a.day
    group by a.day, h.person, h.competency, h.step
),
climbs as (
    select day, person, competency, starts_on, count(*) as steps, lag(starts_on) over (partition by day, person, competency order by starts_on) as before_on
    from first_held
    group by day, person, competency, starts_on
)
select day, percentile_cont(0.5) within group (order by 1e0 * cast(starts_on - before_on as integer) / steps) as median_days, sum(steps) as steps
from climbs
where before_on is not null
group by day
