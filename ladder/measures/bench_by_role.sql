-- How deep the bench of each role that leads people is.
-- One row per role (the person who holds it); net_bench counts everybody once, as 1 / number of roles whose bench they are on.
-- See parts/steps_up.sql for who is ready; feeders counts the levels that lead to the role's level, 0 = nobody can grow into it here.
-- is_undefined = 1 where no checkpoint of the level is defined yet: it cannot have a bench, and ready_now to net_bench are null.
-- Access: line
-- Subject: role
with feeders as (
    select next_ladder as ladder, next_level as level, count(*) as feeders from next_levels group by next_ladder, next_level
),
undefined_levels as (
    select ladder, level, 1 as is_undefined from checkpoints group by ladder, level having count(rule) = 0
)
select
    r.role, h.name as role_name, r.title as role_title, r.team as role_team, r.ladder, r.level, case when u.level is null then cast(b.ready_now as integer) end as ready_now,
    case when u.level is null then cast(b.ready_year as integer) end as ready_year,
    case when u.level is null then cast(b.depth as integer) end as depth, case when u.level is null then b.net_bench end as net_bench,
    cast(b.cannot_tell as integer) as cannot_tell,
    cast(b.people as integer) as people, cast(coalesce(f.feeders, 0) as integer) as feeders, cast(coalesce(u.is_undefined, 0) as integer) as is_undefined
from leading_roles as r
join people as h on h.person = r.role
join level_benches as b on b.day = r.day and b.ladder = r.ladder and b.level = r.level
left join feeders as f on f.ladder = r.ladder and f.level = r.level
left join undefined_levels as u on u.ladder = r.ladder and u.level = r.level
order by depth nulls last, cast(b.net_bench as decimal(18, 6)), h.name_order, r.role
