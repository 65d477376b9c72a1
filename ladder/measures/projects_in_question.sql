-- The projects that the rules about projects speak of: past the promised day, due within sixty days, or spending ahead of their time.
-- One row per unfinished project; is_due_soon and is_ahead are 0 or 1, null where nobody can tell; people counts its team and its owner.
-- Access: line
-- Subject: owner
with crews as (
    select u.project, count(distinct i.person) as people
    from unfinished_projects as u
    join in_scope as i on i.day = u.day and (i.team = u.team or i.person = u.owner)
    where u.day = cast($day as date)
    group by u.project
)
select
    u.project, u.name, u.owner, h.name as owner_name, u.team, u.due_on, cast(u.days_late as integer) as days_late,
    cast(u.is_due_soon as integer) as is_due_soon, u.spent as spent_share, u.elapsed, cast(u.is_ahead as integer) as is_ahead,
    cast(c.people as integer) as people
from unfinished_projects as u
join people as h on h.person = u.owner
join crews as c on c.project = u.project
where u.day = cast($day as date) and (u.days_late > 0 or u.is_due_soon = 1 or u.is_ahead = 1)
order by u.due_on nulls last, u.name_order, u.project
