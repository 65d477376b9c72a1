-- What the rules about projects look at: projects that have begun and are not finished, whose owner is in the scope. One that does not say when it
-- begins has begun. What is on hold, stopped or completed (see project_gates.sql) is none of them.
-- One row per day and project. days_late counts from the promised day, null where it is not past; is_due_soon = 1 where that day is past, or in the
-- sixty days to come. spent and elapsed are shares of the budget and of the time, and is_ahead = 1 where spending is fifteen points or more beyond
-- the time that has passed; what was spent is known for the newest day only, so of an earlier one the three are null.
select
    day, project, name, name_order, owner, team, due_on, case when due_on < day then cast(day - due_on as integer) end as days_late,
    case when due_on <= day + 60 then 1 else 0 end as is_due_soon, spent, elapsed,
    case when cast(spent - elapsed as decimal(18, 6)) >= 0.15e0 then 1 when spent is not null and elapsed is not null then 0 end as is_ahead
from (
    select
        i.day, j.project, j.name, j.name_order, j.owner, j.team, j.due_on,
        case when k.newest_day = i.day then 1e0 * j.spent / nullif(j.budget, 0) end as spent,
        case
            when k.newest_day <> i.day or j.starts_on is null then null
            when i.day >= j.due_on then 1e0
            else 1e0 * cast(i.day - j.starts_on as integer) / nullif(cast(j.due_on - j.starts_on as integer), 0)
        end as elapsed
    from in_scope as i
    cross join known_days as k
    join projects as j on j.owner = i.person and coalesce(j.starts_on <= i.day, true) and coalesce(j.finished_on > i.day, true)
    join project_gates as g on g.day = i.day and g.project = j.project and coalesce(g.status not in ('on-hold', 'stopped', 'completed'), true)
) as u
