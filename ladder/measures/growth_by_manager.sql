-- What each manager in the scope has made of the people they managed directly for ninety days or more (see growth_ledger.sql).
-- One row per manager; months are whole months in the level before a promotion, beside the organisation's median over all its promotions.
-- regretted_leavers left by their own will, regretted, while reporting to the manager or within a year after; exported moved to another team
-- outside the manager's line. months_known counts the promotions whose level before has a known beginning; a median of none is null.
-- Access: line
-- Subject: manager
with timed as (
    select c.manager, c.person, c.promoted_on, r.months
    from strict_credits as c
    join promotions_known as r on r.person = c.person and r.promoted_on = c.promoted_on
),
grown_by as (
    select
        manager, count(distinct person) as grown, count(*) as promotions, count(months) as months_known,
        percentile_cont(0.5) within group (order by months) as median_months
    from timed
    group by manager
),
organisation as (
    select count(months) as months_known, percentile_cont(0.5) within group (order by months) as median_months from promotions_known
),
kept as (
    select
        t.manager, count(*) as people,
        sum(case when p.leaving_reason = 'voluntary-regretted' and p.left_on <= $day
            and p.left_on <= cast(t.last_on + interval '1 year' as date) then 1 else 0 end) as regretted_leavers,
        count(m.person) as exported
    from direct_stints as t
    join people as p on p.person = t.person
    left join internal_moves as m on m.manager = t.manager and m.person = t.person
    group by t.manager
)
select
    k.manager, h.name as manager_name, cast(k.people as integer) as people, cast(coalesce(g.grown, 0) as integer) as grown,
    cast(coalesce(g.promotions, 0) as integer) as promotions, g.median_months, cast(coalesce(g.months_known, 0) as integer) as months_known,
    o.median_months as median_months_everyone, cast(o.months_known as integer) as months_known_everyone,
    cast(k.regretted_leavers as integer) as regretted_leavers, cast(k.exported as integer) as exported
from kept as k
join people as h on h.person = k.manager
cross join organisation as o
left join grown_by as g on g.manager = k.manager
order by grown desc, promotions desc, h.name_order, k.manager
