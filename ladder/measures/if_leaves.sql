-- What would break if one person left: roles without a successor, reports without a manager, competencies without a holder, spans overrun.
-- One row per thing that breaks. kind 'own_role': nobody is on the bench of the role they hold; 'role': they are all the bench that a role has;
-- 'report': a direct report; 'competency': they alone of a team meet their level's expectation, value counts those rated on it;
-- 'manager': a manager above them who would have more than twelve direct reports if they took the reports over, value counts those reports.
-- is_known = 0 where others could stand in of whom it cannot be told: of a bench people who could be on it, or a level whose checkpoints are not yet
-- defined; of a competency people of the team who are not rated on it. Then only no successor, or no other holder, is known.
-- Access: line
-- Subject: person
with undefined_levels as (
    select ladder, level, 1 as is_undefined from checkpoints group by ladder, level having count(rule) = 0
),
depths as (
    select
        r.role, r.team, r.ladder, r.level, b.depth, case when t.person is null then 0 else 1 end as counts_on_them,
        case when b.cannot_tell > 0 or u.is_undefined = 1 then 0 else 1 end as is_known
    from leading_roles as r
    join level_benches as b on b.day = r.day and b.ladder = r.ladder and b.level = r.level
    left join steps_up as t on t.day = r.day and t.ladder = r.ladder and t.level = r.level and t.person = $person and t.ready in ('now', 'year')
    left join undefined_levels as u on u.ladder = r.ladder and u.level = r.level
),
leaver as (
    select day, person, reports_to, team from in_scope where person = $person
),
reports as (
    select r.person, r.team, r.ladder, r.level
    from leaver as v
    join direct_reports as r on r.day = v.day and r.manager = v.person
),
sole as (
    select s.team, s.ladder, s.competency, count(s.is_met) as rated, count(*) as people
    from leaver as v
    join scored as s on s.day = v.day and s.team = v.team
    group by s.team, s.ladder, s.competency
    having sum(s.is_met) = 1 and max(case when s.is_met = 1 then s.person end) = $person
),
above as (
    select a.scope as person, min(a.distance) as distance
    from leaver as v
    join places as a on a.person = v.person and a.distance > 0 and in_force(a, v.day)
    join in_scope as i on i.day = v.day and i.person = a.scope
    group by a.scope
),
spans as (
    select a.person, a.distance, count(distinct r.person) as direct_reports
    from leaver as v
    cross join above as a
    join direct_reports as r on r.day = v.day and r.manager = a.person
    where r.person <> v.person
    group by a.person, a.distance
),
taken_over as (
    select count(*) as reports from reports
)
select case when d.role = $person then 'own_role' else 'role' end as kind, d.role as person, h.name, d.team, d.ladder, d.level,
    null as competency, cast(d.depth as double) as value, d.is_known
from depths as d
join people as h on h.person = d.role
where (d.role = $person and d.depth = 0) or (d.counts_on_them = 1 and d.depth = 1)
union all
select 'report', r.person, p.name, r.team, r.ladder, r.level, null, null, 1
from reports as r
join people as p on p.person = r.person
union all
select 'competency', null, null, s.team, s.ladder, null, s.competency, cast(s.rated as double), case when s.rated < s.people then 0 else 1 end
from sole as s
union all
select 'manager', a.person, p.name, i.team, i.ladder, i.level, null, cast(coalesce(s.direct_reports, 0) + t.reports as double), 1
from above as a
join in_scope as i on i.person = a.person
join people as p on p.person = a.person
left join spans as s on s.person = a.person
cross join taken_over as t
where t.reports > 0 and coalesce(s.direct_reports, 0) + t.reports > 12
order by 1, 4, 3, 7
