-- An owner with at least two unfinished projects that are due within the same sixty days: past due, or in the sixty days to come.
-- One row per owner; consequence counts the owner and the people of the projects' teams.
-- Opens: portfolio
-- Signal: fact
with due as (
    select i.day, i.person, j.project, j.team, j.due_on
    from in_scope as i
    join projects as j on j.owner = i.person and j.due_on <= i.day + 60 and coalesce(j.starts_on <= i.day, true)
        and coalesce(j.finished_on > i.day, true)
),
crews as (
    select d.person as owner, count(distinct i.person) as people
    from due as d
    join in_scope as i on i.day = d.day and i.team = d.team and i.person <> d.person
    group by d.person
)
select
    'watch' as tone, cast(1 + coalesce(max(c.people), 0) as double) as consequence, d.person, h.name,
    cast(count(distinct d.project) as integer) as projects, min(d.due_on) as first_due
from due as d
join people as h on h.person = d.person
left join crews as c on c.owner = d.person
group by d.person, h.name
having count(distinct d.project) >= 2
order by consequence desc, h.name, d.person
