-- Whom one manager has grown, worked out: each unbroken stretch as a direct report, and the step up that is to the manager's credit.
-- One row per person grown and stretch; ended_on is null while it goes on. days counts the stretch up to the day, both ends included,
-- days_in_all every stretch; days_after = days from the last one managed before the step to the step, 0 where it fell in a stretch.
-- Access: person
with managed as (
    select
        p.person, p.starts_on, case when p.ends_on < $day then p.ends_on end as ended_on,
        case when p.ends_on < $day then p.ends_on else cast($day as date) end as until_on
    from places as p
    where p.scope = $person and p.distance = 1 and p.starts_on <= $day
),
marked as (
    select *, case when lag(until_on) over (partition by person order by starts_on) >= starts_on - 1 then 0 else 1 end as is_new
    from managed
),
numbered as (
    select *, sum(is_new) over (partition by person order by starts_on rows unbounded preceding) as stretch from marked
),
stretches as (
    select
        person, stretch, min(starts_on) as managed_from, max(until_on) as until_on, case when count(ended_on) = count(*) then max(ended_on) end as ended_on,
        cast(max(until_on) - min(starts_on) as integer) + 1 as days
    from numbered
    group by person, stretch
),
credited_to as (                            -- with the level that the step led to
    select g.person, g.days, l.ladder, l.level, g.promoted_on, g.is_strict, g.shared_with
    from grown as g
    join places as l on l.scope = '*' and l.person = g.person and in_force(l, g.promoted_on)
    where g.manager = $person and g.day = $day
),
after_days as (
    select c.person, min(case when s.until_on >= c.promoted_on - 1 then 0 else cast(c.promoted_on - s.until_on as integer) end) as days_after
    from credited_to as c
    join stretches as s on s.person = c.person and s.managed_from < c.promoted_on
    group by c.person
),
counted as (
    select count(*) as people, sum(is_strict) as strict, sum(case when shared_with > 0 then 1 else 0 end) as shared from credited_to
)
select
    c.person, p.name, s.managed_from, s.ended_on, s.days, cast(c.days as integer) as days_in_all, c.ladder, c.level, c.promoted_on,
    cast(a.days_after as integer) as days_after, cast(c.is_strict as integer) as is_strict, cast(c.shared_with as integer) as shared_with,
    cast(n.people as integer) as people_grown, cast(n.strict as integer) as strict_count, cast(n.shared as integer) as shared_count
from credited_to as c
cross join counted as n
join stretches as s on s.person = c.person
join people as p on p.person = c.person
left join after_days as a on a.person = c.person
order by c.promoted_on, c.person, s.managed_from
