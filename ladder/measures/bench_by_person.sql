-- Whom the benches of the roles that lead people stand on: everybody ready now or within a year for one, and for how many.
-- One row per person on a bench; roles counts those whose bench they are on, only_one those of which nobody else is on the bench,
-- of_roles the roles that have somebody on their bench at all.
-- Access: line
-- Subject: person
with placed as (
    select t.person, b.ladder, b.level, b.roles, b.depth
    from steps_up as t
    join level_benches as b on b.day = t.day and b.ladder = t.ladder and b.level = t.level
    where t.day = cast($day as date) and t.ready in ('now', 'year')
),
benched as (select sum(roles) as roles from level_benches where day = cast($day as date) and depth > 0)
select
    d.person, p.name, cast(sum(d.roles) as integer) as roles, cast(sum(case when d.depth = 1 then d.roles else 0 end) as integer) as only_one,
    cast(max(b.roles) as integer) as of_roles
from placed as d
join people as p on p.person = d.person
cross join benched as b
group by d.person, p.name, p.name_order
order by roles desc, only_one desc, p.name_order, d.person
