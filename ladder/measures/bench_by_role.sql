-- How deep the bench of each role that leads people is.
-- One row per role (the person who holds it); net_bench counts everybody once, as 1 / number of roles whose bench they are on.
-- See parts/steps_up.sql for who is ready; feeders counts the levels that lead to the role's level, 0 = nobody can grow into it here.
with feeders as (
    select next_ladder as ladder, next_level as level, count(*) as feeders from next_levels group by next_ladder, next_level
)
select
    r.role, h.name as role_name, r.title as role_title, r.team as role_team, r.ladder, r.level, cast(b.ready_now as integer) as ready_now,
    cast(b.ready_year as integer) as ready_year, cast(b.depth as integer) as depth, b.net_bench, cast(b.cannot_tell as integer) as cannot_tell,
    cast(b.people as integer) as people, cast(coalesce(f.feeders, 0) as integer) as feeders
from leading_roles as r
join people as h on h.person = r.role
join level_benches as b on b.day = r.day and b.ladder = r.ladder and b.level = r.level
left join feeders as f on f.ladder = r.ladder and f.level = r.level
order by depth, cast(b.net_bench as decimal(18, 6)), h.name, r.role
