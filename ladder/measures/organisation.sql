-- The organisation as blocks: every manager in the scope with their whole line.
-- One row per manager; the line counts the manager; shares are null where nothing is known; people_rated counts those rated at all, people_with_goals those
-- with an open goal that can be judged. The parent
-- is null at the top of the scope, and for the first by id of those who report to each other in a circle.
-- Access: plain
-- Line only: coverage, rated, people_rated, goals_on_track, goals, people_with_goals
with managers as (
    select i.day, i.person, i.reports_to, i.team, i.title
    from in_scope as i
    where exists (select 1 from direct_reports as r where r.day = i.day and r.manager = i.person)
),
in_lines as (
    select m.day, m.person as manager, l.person, l.distance
    from managers as m
    join lines_below as l on l.day = m.day and l.manager = m.person
),
circles as (
    select a.manager, min(a.person) as first_other
    from in_lines as a join in_lines as b on b.manager = a.person and b.person = a.manager
    where a.distance > 0
    group by a.manager
),
sizes as (
    select manager, count(*) as people, sum(case when distance = 1 then 1 else 0 end) as direct_reports
    from in_lines group by manager
),
rated as (
    select l.manager, sum(s.rated) as rated, sum(s.met) as met, sum(case when s.rated > 0 then 1 else 0 end) as people_rated
    from in_lines as l
    join (select person, count(is_met) as rated, sum(is_met) as met from scored group by person) as s on s.person = l.person
    group by l.manager
),
aimed as (
    select l.manager, count(distinct case when g.state = 'on_track' then g.shared end) as on_track, count(distinct g.shared) as decided,
        count(distinct g.person) as people
    from in_lines as l
    join goal_states as g on g.person = l.person and g.is_judged = 1
    group by l.manager
)
select
    m.person, p.name,
    case when m.reports_to in (select person from managers) and coalesce(c.first_other < m.person, true) then m.reports_to end as parent, m.team, m.title,
    cast(z.people as integer) as people, cast(z.direct_reports as integer) as direct_reports,
    1e0 * r.met / nullif(r.rated, 0) as coverage, cast(coalesce(r.rated, 0) as integer) as rated,
    cast(coalesce(r.people_rated, 0) as integer) as people_rated,
    1e0 * a.on_track / nullif(a.decided, 0) as goals_on_track, cast(coalesce(a.decided, 0) as integer) as goals,
    cast(coalesce(a.people, 0) as integer) as people_with_goals
from managers as m
join people as p on p.person = m.person
join sizes as z on z.manager = m.person
left join circles as c on c.manager = m.person
left join rated as r on r.manager = m.person
left join aimed as a on a.manager = m.person
order by z.people desc, p.name_order, m.person
