-- An owner with at least two unfinished projects that are due within the same sixty days: past due, or in the sixty days to come.
-- One row per owner; consequence counts the owner and the people of the projects' teams.
-- Opens: portfolio
-- Signal: fact
-- Access: line
-- Subject: person
with due as (
    select day, owner, project, team, due_on from unfinished_projects where is_due_soon = 1
),
crews as (
    select d.owner, count(distinct i.person) as people
    from due as d
    join in_scope as i on i.day = d.day and i.team = d.team and i.person <> d.owner
    group by d.owner
)
select
    'watch' as tone, cast(1 + coalesce(max(c.people), 0) as double) as consequence, d.owner as person, h.name,
    cast(count(distinct d.project) as integer) as projects, min(d.due_on) as first_due
from due as d
join people as h on h.person = d.owner
left join crews as c on c.owner = d.owner
group by d.owner, h.name, h.name_order
having count(distinct d.project) >= 2
order by consequence desc, h.name_order, d.owner
