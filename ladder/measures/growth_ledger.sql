-- Whom each manager in the scope has managed directly for ninety days or more, and what became of them.
-- One row per manager and person; the from_ and to_ levels span the promotions to the manager's credit, promoted_on is the last of them.
-- To a manager's credit is a step after ninety days under them, inside that time or within half a year after (parts/rises.sql, is_strict).
-- moved_on = the day the person went to another team outside the manager's line; managed_until is null while they still report to them.
with managed as (
    select
        i.person as manager, p.person, p.starts_on, p.team, case when p.ends_on < i.day then p.ends_on end as ended_on,
        case when p.ends_on < i.day then p.ends_on else i.day end as until_on,
        row_number() over (partition by i.person, p.person order by p.starts_on desc) as nth_last
    from in_scope as i
    join places as p on p.scope = i.person and p.distance = 1 and p.starts_on <= i.day
),
stints as (
    select
        manager, person, min(starts_on) as managed_from, max(until_on) as last_on, sum(until_on - starts_on + 1) as days_managed,
        max(case when nth_last = 1 then ended_on end) as managed_until, max(case when nth_last = 1 then team end) as last_team
    from managed
    group by manager, person
    having sum(until_on - starts_on + 1) >= 90
),
credits as (
    select distinct manager, person, promoted_on from rises where is_strict = 1
),
later as (
    select t.manager, t.person, t.last_team, a.starts_on as moved_on, a.reports_to as moved_to, a.team as moved_to_team,
        row_number() over (partition by t.manager, t.person order by a.starts_on) as nth
    from stints as t
    join places as a on a.scope = '*' and a.person = t.person and a.starts_on > t.last_on and a.starts_on <= $day
    where t.managed_until is not null
),
moves as (
    select a.manager, a.person, a.moved_on, a.moved_to, a.moved_to_team
    from later as a
    left join places as o on o.scope = a.manager and o.person = a.person and o.starts_on <= a.moved_on and coalesce(o.ends_on, a.moved_on) >= a.moved_on
    where a.nth = 1 and a.moved_to_team is distinct from a.last_team and o.person is null
),
compared as (
    select
        p.person, p.starts_on, p.ladder, p.level, l.track, l.track_rank,
        lag(p.ladder) over (partition by p.person order by p.starts_on) as ladder_before,
        lag(p.level) over (partition by p.person order by p.starts_on) as level_before,
        lag(l.track) over (partition by p.person order by p.starts_on) as track_before,
        lag(l.track_rank) over (partition by p.person order by p.starts_on) as rank_before
    from places as p
    join levels as l on l.ladder = p.ladder and l.level = p.level
    where p.scope = '*' and p.starts_on <= $day
),
promotions as (
    select person, starts_on as promoted_on, ladder_before, level_before, ladder, level
    from compared
    where (track = track_before and track_rank > rank_before) or (track = 'manager' and track_before = 'ic')
),
credited_steps as (
    select
        c.manager, c.person, c.promoted_on, r.ladder_before, r.level_before, r.ladder, r.level, case when m.person is null then 0 else 1 end as is_inside,
        row_number() over (partition by c.manager, c.person order by c.promoted_on) as nth,
        row_number() over (partition by c.manager, c.person order by c.promoted_on desc) as nth_last
    from credits as c
    join promotions as r on r.person = c.person and r.promoted_on = c.promoted_on
    left join managed as m on m.manager = c.manager and m.person = c.person and m.starts_on <= c.promoted_on and m.until_on >= c.promoted_on
),
grown_by as (
    select manager, person, count(*) as promotions, sum(is_inside) as promotions_inside,
        max(case when nth = 1 then ladder_before end) as from_ladder, max(case when nth = 1 then level_before end) as from_level,
        max(case when nth_last = 1 then ladder end) as to_ladder, max(case when nth_last = 1 then level end) as to_level,
        max(promoted_on) as promoted_on
    from credited_steps
    group by manager, person
)
select
    t.manager, h.name as manager_name, t.person, p.name, t.managed_from, t.managed_until, cast(t.days_managed as integer) as days_managed,
    cast(coalesce(g.promotions, 0) as integer) as promotions, cast(coalesce(g.promotions_inside, 0) as integer) as promotions_inside,
    cast(coalesce(g.promotions - g.promotions_inside, 0) as integer) as promotions_after,
    g.from_ladder, g.from_level, g.to_ladder, g.to_level, g.promoted_on,
    case when p.left_on <= $day then p.left_on end as left_on, case when p.left_on <= $day then p.leaving_reason end as leaving_reason,
    m.moved_on, m.moved_to, m.moved_to_team
from stints as t
join people as h on h.person = t.manager
join people as p on p.person = t.person
left join grown_by as g on g.manager = t.manager and g.person = t.person
left join moves as m on m.manager = t.manager and m.person = t.person
order by h.name, t.manager, promotions desc, p.name, t.person
