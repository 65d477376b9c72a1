-- Unfinished projects that have spent more than their share of the budget: fifteen points or more beyond the share of the time that has passed.
-- What was spent is known for the newest day only, so nothing is said of an earlier one; a project needs a budget, both days and what was spent.
-- One row in all; consequence counts the people of the projects' teams and the owners; name, spent and elapsed are of the furthest.
-- Opens: portfolio
-- Signal: fact
-- Access: line
-- Subject: person
with beyond as (
    select *, row_number() over (order by cast(spent - elapsed as decimal(18, 6)) desc, name_order, project) as nth
    from unfinished_projects
    where is_ahead = 1
),
concerned as (
    select owner as person from beyond
    union
    select i.person from in_scope as i join beyond as b on b.team = i.team and b.day = i.day
)
select
    'watch' as tone, cast((select count(*) from concerned) as double) as consequence, cast(count(*) as integer) as projects,
    cast(count(*) as integer) as counted, max(case when b.nth = 1 then b.name end) as project,
    max(case when b.nth = 1 then b.owner end) as person, max(case when b.nth = 1 then b.spent end) as spent,
    max(case when b.nth = 1 then b.elapsed end) as elapsed
from beyond as b
having count(*) > 0
