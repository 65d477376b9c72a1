-- How exposed the scope is to the loss of each of its people: what would be lost with them (impact) times what speaks for it (likelihood).
-- One row per person with whom something would be lost, or of whom that cannot be told; effects counts these things (see if_leaves.sql): direct reports, competencies of the
-- team that they alone meet, the role they hold where nobody is on its bench, roles that lose all their bench, managers above who would lead more
-- than twelve. What cannot be told is in no count; competencies_untold and is_bench_untold say where.
-- impact, 0 to 10 = reports 3 (all of it at twelve), competencies 3 (at six), roles without a successor 3 (2 for their own, 0.5 for each other, two at
-- most), projects that go on 1 (at three). likelihood, 1 to 10 = 1 for everybody, 4 for time in the level beyond three years (all of it at ten years),
-- 3 for regretted leavers of the last twelve months who reported to them or to their manager (at three), 1 for competencies they rate a step or
-- more above the score that counts (at three), 1 for a next level they want and that has no opening. exposure = impact x likelihood.
-- Unknown counts nothing and stays null beside its points. The weights are a rule of this project and no forecast (docs/decisions/0031).
-- Access: line
-- Subject: person
with here as (
    select i.day, i.person, i.team, i.title, i.ladder, i.level, i.reports_to from in_scope as i where i.day = cast($day as date)
),
led as (select manager as person, count(distinct person) as reports from direct_reports where day = cast($day as date) group by manager),
sole as (
    select
        team, ladder, competency, max(case when is_met = 1 then person end) as person, case when count(is_met) < count(*) then 0 else 1 end as is_known
    from scored
    where day = cast($day as date)
    group by team, ladder, competency
    having sum(is_met) = 1
),
competencies as (
    select person, sum(is_known) as known, sum(1 - is_known) as untold from sole group by person
),
undefined_levels as (select ladder, level from checkpoints group by ladder, level having count(rule) = 0),
benches_of as (
    select b.ladder, b.level, b.roles, b.depth, case when b.cannot_tell > 0 or u.level is not null then 0 else 1 end as is_known
    from level_benches as b
    left join undefined_levels as u on u.ladder = b.ladder and u.level = b.level
    where b.day = cast($day as date)
),
own_roles as (
    select
        r.role as person, max(case when b.depth > 0 then 0 when b.is_known = 1 then 1 end) as is_without,
        max(case when b.depth = 0 and b.is_known = 0 then 1 else 0 end) as is_untold
    from leading_roles as r
    join benches_of as b on b.ladder = r.ladder and b.level = r.level
    where r.day = cast($day as date)
    group by r.role
),
only_ones as (
    select t.person, sum(b.roles) as roles
    from steps_up as t
    join benches_of as b on b.ladder = t.ladder and b.level = t.level and b.depth = 1 and b.is_known = 1
    where t.day = cast($day as date) and t.ready in ('now', 'year')
    group by t.person
),
owned as (
    select owner as person, count(*) as projects
    from project_states
    where day = cast($day as date) and state not in ('done', 'done_late', 'done_undated', 'stopped')
    group by owner
),
above as (
    select v.person, a.scope as manager, l.reports
    from here as v
    join led as l on l.person = v.person
    join places as a on a.person = v.person and a.distance > 0 and in_force(a, v.day)
    join here as m on m.person = a.scope
),
overrun as (
    select a.person, count(*) as managers
    from (
        select a.person, a.manager, a.reports, count(distinct case when r.person <> a.person then r.person end) as others
        from above as a
        join direct_reports as r on r.day = cast($day as date) and r.manager = a.manager
        group by a.person, a.manager, a.reports
    ) as a
    where a.reports + a.others > 12
    group by a.person
),
regretted as (
    select distinct h.person, p.reports_to as manager
    from people as h
    join places as p on p.scope = '*' and p.person = h.person and p.ends_on = h.left_on
    where h.leaving_reason = 'voluntary-regretted' and h.left_on <= cast($day as date)
        and h.left_on > cast(cast($day as date) - interval '12 month' as date)
),
near_leavers as (
    select v.person, count(distinct r.person) as leavers
    from here as v
    join regretted as r on r.manager = v.person or r.manager = v.reports_to
    group by v.person
),
self_rated as (
    select v.person, count(o.score) as rated, sum(case when o.score >= s.score + 1 then 1 else 0 end) as above
    from here as v
    join expectations as e on e.ladder = v.ladder and e.level = v.level and e.score > 0
    join scores as s on s.person = v.person and s.competency = e.competency and s.counts and s.given_by <> 'self' and s.assessed_on <= v.day
        and coalesce(s.superseded_on > v.day, true)
    join scores as o on o.person = v.person and o.competency = e.competency and o.given_by = 'self' and o.assessed_on <= v.day
        and coalesce(o.superseded_on > v.day, true)
    group by v.person
),
wanted as (
    select person, max(case when wish = 'wanted' and opening = 'no-opening' then 1 else 0 end) as is_unmet
    from wishes
    where day = cast($day as date) and wish is not null
    group by person
),
told as (
    select
        v.*, cast(coalesce(l.reports, 0) as integer) as direct_reports, cast(coalesce(c.known, 0) as integer) as competencies,
        cast(coalesce(c.untold, 0) as integer) as competencies_untold, case when r.person is null then 0 else r.is_without end as is_without_successor,
        coalesce(r.is_untold, 0) as is_bench_untold, cast(coalesce(o.roles, 0) as integer) as only_successor_of,
        cast(coalesce(w.projects, 0) as integer) as projects, cast(coalesce(m.managers, 0) as integer) as spans_overrun,
        months_between(s.since_on, v.day) as months_in_level, cast(coalesce(n.leavers, 0) as integer) as regretted_near,
        cast(q.above as integer) as self_above, x.is_unmet as is_wish_unmet
    from here as v
    left join led as l on l.person = v.person
    left join competencies as c on c.person = v.person
    left join own_roles as r on r.person = v.person
    left join only_ones as o on o.person = v.person
    left join owned as w on w.person = v.person
    left join overrun as m on m.person = v.person
    left join level_starts as s on s.day = v.day and s.person = v.person
    left join near_leavers as n on n.person = v.person
    left join self_rated as q on q.person = v.person and q.rated > 0
    left join wanted as x on x.person = v.person
),
points as (
    select
        *, 3e0 * least(direct_reports, 12) / 12 as report_points, 3e0 * least(competencies, 6) / 6 as competency_points,
        2e0 * coalesce(is_without_successor, 0) + 0.5e0 * least(only_successor_of, 2) as successor_points, 1e0 * least(projects, 3) / 3 as project_points,
        4e0 * greatest(least(coalesce(months_in_level, 0), 120) - 36, 0) / 84 as level_points, 3e0 * least(regretted_near, 3) / 3 as leaver_points,
        1e0 * least(coalesce(self_above, 0), 3) / 3 as self_points, 1e0 * coalesce(is_wish_unmet, 0) as wish_points
    from told
),
summed as (
    select
        *, report_points + competency_points + successor_points + project_points as impact,
        1e0 + level_points + leaver_points + self_points + wish_points as likelihood,
        direct_reports + competencies + coalesce(is_without_successor, 0) + only_successor_of + spans_overrun as effects
    from points
)
select
    s.person, p.name, s.team, s.title, s.ladder, s.level, s.direct_reports, s.competencies, s.competencies_untold, s.is_without_successor,
    s.is_bench_untold, s.only_successor_of, s.projects, s.spans_overrun, cast(s.effects as integer) as effects, s.months_in_level, s.regretted_near,
    s.self_above, s.is_wish_unmet, s.report_points, s.competency_points, s.successor_points, s.project_points, s.impact, s.level_points, s.leaver_points,
    s.self_points, s.wish_points, s.likelihood, s.impact * s.likelihood as exposure
from summed as s
join people as p on p.person = s.person
where s.impact > 0 or s.effects > 0 or s.competencies_untold > 0 or s.is_bench_untold = 1
order by cast(s.impact * s.likelihood as decimal(18, 6)) desc, cast(s.impact as decimal(18, 6)) desc, p.name_order, s.person
