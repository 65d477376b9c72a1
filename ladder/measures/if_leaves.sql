-- What would break if one person left: roles without a successor, reports without a manager, competencies without a holder, spans overrun.
-- One row per thing that breaks. kind 'own_role': nobody is on the bench of the role they hold; 'role': they are all the bench that a role has;
-- 'report': a direct report; 'competency': they alone of a team meet their level's expectation, value counts those rated on it;
-- 'manager': a manager above them who would have more than twelve direct reports if they took the reports over, value counts those reports.
with roles as (
    select i.day, i.person as role, i.title, i.team, i.ladder, i.level
    from in_scope as i
    join levels as l on l.ladder = i.ladder and l.level = i.level and l.track in ('manager', 'project')
    where exists (select 1 from places as r where r.scope = i.person and r.distance = 1 and r.starts_on <= i.day and coalesce(r.ends_on, i.day) >= i.day)
),
steps as (
    select i.day, i.person, i.team, i.ladder as ladder_now, i.level as level_now, n.next_ladder as ladder, n.next_level as level
    from in_scope as i
    join next_levels as n on n.ladder = i.ladder and n.level = i.level
),
skills as (
    select
        t.person, t.ladder, t.level, count(e.competency) as competencies, count(e.competency) - count(s.score) as unrated,
        sum(case when s.score < e.score then 1 else 0 end) as gaps,
        max(case when s.score < e.score then cast(e.score - s.score as decimal(18, 6)) else 0 end) as largest_gap
    from steps as t
    left join expectations as e on e.ladder = t.ladder and e.level = t.level and e.score > 0
    left join scores as s on s.person = t.person and s.competency = e.competency and s.counts
        and s.assessed_on <= t.day and coalesce(s.superseded_on > t.day, true)
    group by t.person, t.ladder, t.level
),
checks as (
    select
        t.person, t.ladder, t.level, count(v.checkpoint) as checkpoints,
        sum(case when v.state in ('not_met', 'cannot_tell') then 1 else 0 end) as open_checkpoints,
        sum(case when v.state = 'not_met' then 1 else 0 end) as not_met
    from steps as t
    left join verdicts as v on v.day = t.day and v.person = t.person and v.ladder = t.ladder and v.level = t.level
    group by t.person, t.ladder, t.level
),
successors as (
    select
        r.role, t.person, t.team, t.ladder_now, t.level_now, s.competencies, s.unrated, s.gaps, s.largest_gap, c.checkpoints, c.open_checkpoints,
        case
            when s.competencies + c.checkpoints = 0 then 'unknown'
            when c.open_checkpoints = 0 and s.gaps = 0 and s.unrated = 0 then 'now'
            when c.open_checkpoints <= 2 and s.largest_gap <= 1 and s.unrated = 0 then 'year'
            when c.not_met <= 2 and s.largest_gap <= 1 then 'unknown'
            else 'no'
        end as ready
    from roles as r
    join steps as t on t.ladder = r.ladder and t.level = r.level and t.person <> r.role
    join skills as s on s.person = t.person and s.ladder = t.ladder and s.level = t.level
    join checks as c on c.person = t.person and c.ladder = t.ladder and c.level = t.level
),
depths as (
    select
        r.role, sum(case when s.ready in ('now', 'year') then 1 else 0 end) as depth,
        max(case when s.ready in ('now', 'year') and s.person = $person then 1 else 0 end) as counts_on_them
    from roles as r
    left join successors as s on s.role = r.role
    group by r.role
),
leaver as (
    select day, person, reports_to, team from in_scope where person = $person
),
reports as (
    select r.person, r.team, r.ladder, r.level
    from leaver as v
    join places as r on r.scope = v.person and r.distance = 1 and r.starts_on <= v.day and coalesce(r.ends_on, v.day) >= v.day
),
sole as (
    select s.team, s.ladder, s.competency, count(s.is_met) as rated
    from leaver as v
    join scored as s on s.day = v.day and s.team = v.team
    group by s.team, s.ladder, s.competency
    having sum(s.is_met) = 1 and max(case when s.is_met = 1 then s.person end) = $person
),
above as (
    select a.scope as person, min(a.distance) as distance
    from leaver as v
    join places as a on a.person = v.person and a.distance > 0 and a.starts_on <= v.day and coalesce(a.ends_on, v.day) >= v.day
    join in_scope as i on i.day = v.day and i.person = a.scope
    group by a.scope
),
spans as (
    select a.person, a.distance, count(distinct r.person) as direct_reports
    from leaver as v
    cross join above as a
    join places as r on r.scope = a.person and r.distance = 1 and r.starts_on <= v.day and coalesce(r.ends_on, v.day) >= v.day
    where r.person <> v.person
    group by a.person, a.distance
),
taken_over as (
    select count(*) as reports from reports
)
select case when r.role = $person then 'own_role' else 'role' end as kind, r.role as person, h.name, r.team, r.ladder, r.level,
    null as competency, cast(d.depth as double) as value
from depths as d
join roles as r on r.role = d.role
join people as h on h.person = r.role
where (r.role = $person and d.depth = 0) or (d.counts_on_them = 1 and d.depth = 1)
union all
select 'report', r.person, p.name, r.team, r.ladder, r.level, null, null
from reports as r
join people as p on p.person = r.person
union all
select 'competency', null, null, s.team, s.ladder, null, s.competency, cast(s.rated as double)
from sole as s
union all
select 'manager', a.person, p.name, i.team, i.ladder, i.level, null, cast(coalesce(s.direct_reports, 0) + t.reports as double)
from above as a
join in_scope as i on i.person = a.person
join people as p on p.person = a.person
left join spans as s on s.person = a.person
cross join taken_over as t
where t.reports > 0 and coalesce(s.direct_reports, 0) + t.reports > 12
order by 1, 4, 3, 7
