-- The bench of each level at which somebody in the scope leads: every role at one level is followed by the same people.
-- One row per day and level; roles counts those who hold a leading role there. net_bench counts everybody once: on the benches of n roles,
-- somebody is 1/n of a successor for each.
with held as (select day, ladder, level, count(*) as roles from leading_roles group by day, ladder, level),
places_on as (
    select t.day, t.person, sum(h.roles) as benches
    from steps_up as t
    join held as h on h.day = t.day and h.ladder = t.ladder and h.level = t.level
    where t.ready in ('now', 'year')
    group by t.day, t.person
)
select
    h.day, h.ladder, h.level, h.roles, count(t.person) as people,
    sum(case when t.ready = 'now' then 1 else 0 end) as ready_now, sum(case when t.ready = 'year' then 1 else 0 end) as ready_year,
    sum(case when t.ready = 'unknown' then 1 else 0 end) as cannot_tell,
    sum(case when t.ready in ('now', 'year') then 1 else 0 end) as depth,
    sum(case when t.ready in ('now', 'year') then 1e0 / nullif(b.benches, 0) else 0e0 end) as net_bench
from held as h
left join steps_up as t on t.day = h.day and t.ladder = h.ladder and t.level = h.level
left join places_on as b on b.day = t.day and b.person = t.person
group by h.day, h.ladder, h.level, h.roles
