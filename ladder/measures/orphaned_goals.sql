-- Open goals whose owner is not employed any more: they stand on no page of people, and nobody works on them.
-- One row per goal, in the scope that the owner last belonged to; left_on = their last day.
-- Access: line
-- Subject: person
with last_places as (
    select person, team, reports_to, ends_on, row_number() over (partition by person order by starts_on desc) as nth
    from places
    where scope = $scope and starts_on <= $day
),
employed as (
    select distinct p.person from places as p where p.scope = '*' and in_force(p, $day)
),
first_of as (                          -- of a goal of several people one row, and none while one of them is employed
    select min(g.goal) as goal
    from goals as g
    left join employed as e on e.person = g.person
    group by coalesce(g.same_as, g.goal)
    having count(e.person) = 0
)
select
    g.goal, g.title, g.person, p.name, l.team, l.reports_to, m.name as manager_name, l.ends_on as left_on, g.competency, g.starts_on, g.due_on
from goals as g
join people as p on p.person = g.person
join last_places as l on l.person = g.person and l.nth = 1 and l.ends_on < $day
join goal_reads as r on r.day = cast($day as date) and r.goal = g.goal and r.seen_on is not null
left join employed as e on e.person = g.person
left join people as m on m.person = l.reports_to
where e.person is null and g.goal in (select goal from first_of) and coalesce(r.status not in ('done', 'cancelled'), true) and r.closed_on is null
order by left_on, g.due_on nulls last, g.goal
