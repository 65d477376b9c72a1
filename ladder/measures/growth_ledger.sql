-- Whom each manager in the scope has managed directly for ninety days or more, and what became of them.
-- One row per manager and person; the from_ and to_ levels span the promotions to the manager's credit, promoted_on is the last of them.
-- To a manager's credit is a step after ninety days under them, inside that time or within half a year after (parts/rises.sql, is_strict).
-- promotions_later and later_on: steps up that came more than half a year after, or before ninety days under them were full (not to the
-- manager's credit; the lenient count of a checkpoint knows them). shared_with = most other managers of ninety days before one credited step.
-- is_regretted = left by their own will, regretted, while reporting to the manager or within a year after.
-- moved_on = the day the person went to another team outside the manager's line; managed_until is null while they still report to them.
-- Access: line
-- Subject: manager, person
with credited_steps as (
    select
        c.manager, c.person, c.promoted_on, r.ladder_before, r.level_before, r.ladder, r.level, case when m.person is null then 0 else 1 end as is_inside,
        row_number() over (partition by c.manager, c.person order by c.promoted_on) as nth,
        row_number() over (partition by c.manager, c.person order by c.promoted_on desc) as nth_last
    from strict_credits as c
    join promotions_known as r on r.person = c.person and r.promoted_on = c.promoted_on
    left join managed_stretches as m on m.manager = c.manager and m.person = c.person and m.starts_on <= c.promoted_on and m.until_on >= c.promoted_on
),
grown_by as (
    select manager, person, count(*) as promotions, sum(is_inside) as promotions_inside,
        max(case when nth = 1 then ladder_before end) as from_ladder, max(case when nth = 1 then level_before end) as from_level,
        max(case when nth_last = 1 then ladder end) as to_ladder, max(case when nth_last = 1 then level end) as to_level,
        max(promoted_on) as promoted_on
    from credited_steps
    group by manager, person
),
loose as (
    select manager, person, count(distinct case when is_strict = 0 then promoted_on end) as promotions_later,
        max(case when is_strict = 0 then promoted_on end) as later_on, max(case when is_strict = 1 then shared_with end) as shared_with
    from rises
    group by manager, person
)
select
    t.manager, h.name as manager_name, t.person, p.name, t.last_team as team, t.managed_from, t.managed_until, cast(t.days_managed as integer) as days_managed,
    cast(coalesce(g.promotions, 0) as integer) as promotions, cast(coalesce(g.promotions_inside, 0) as integer) as promotions_inside,
    cast(coalesce(g.promotions - g.promotions_inside, 0) as integer) as promotions_after,
    cast(coalesce(l.promotions_later, 0) as integer) as promotions_later, l.later_on, cast(coalesce(l.shared_with, 0) as integer) as shared_with,
    g.from_ladder, g.from_level, g.to_ladder, g.to_level, g.promoted_on,
    case when p.left_on <= $day then p.left_on end as left_on, case when p.left_on <= $day then p.leaving_reason end as leaving_reason,
    case when p.leaving_reason = 'voluntary-regretted' and p.left_on <= $day and p.left_on <= cast(t.last_on + interval '1 year' as date) then 1
        else 0 end as is_regretted,
    m.moved_on, m.moved_to, m.moved_to_team
from direct_stints as t
join people as h on h.person = t.manager
join people as p on p.person = t.person
left join loose as l on l.manager = t.manager and l.person = t.person
left join grown_by as g on g.manager = t.manager and g.person = t.person
left join internal_moves as m on m.manager = t.manager and m.person = t.person
order by h.name_order, t.manager, promotions desc, p.name_order, t.person
