-- Unfinished projects that have spent more than their share of the budget: fifteen points or more beyond the share of the time that has passed.
-- What was spent is known for the newest day only, so nothing is said of an earlier one; a project needs a budget, both days and what was spent.
-- One row in all; consequence counts the people of the projects' teams and the owners; name, spent and elapsed are of the furthest.
-- Opens: portfolio
-- Signal: fact
with spending as (
    select
        i.day, j.project, j.name as project_name, j.owner, j.team, 1e0 * j.spent / nullif(j.budget, 0) as spent,
        case when i.day >= j.due_on then 1e0 else 1e0 * (i.day - j.starts_on) / nullif(j.due_on - j.starts_on, 0) end as elapsed
    from in_scope as i
    join known_days as k on k.newest_day = i.day
    join projects as j on j.owner = i.person and j.starts_on <= i.day and coalesce(j.finished_on > i.day, true)
),
beyond as (
    select *, row_number() over (order by cast(spent - elapsed as decimal(18, 6)) desc, project_name, project) as nth
    from spending
    where cast(spent - elapsed as decimal(18, 6)) >= 0.15e0
),
concerned as (
    select owner as person from beyond
    union
    select i.person from in_scope as i join beyond as b on b.team = i.team and b.day = i.day
)
select
    'watch' as tone, cast((select count(*) from concerned) as double) as consequence, cast(count(*) as integer) as projects,
    cast(count(*) as integer) as counted, max(case when b.nth = 1 then b.project_name end) as project,
    max(case when b.nth = 1 then b.owner end) as person, max(case when b.nth = 1 then b.spent end) as spent,
    max(case when b.nth = 1 then b.elapsed end) as elapsed
from beyond as b
having count(*) > 0
