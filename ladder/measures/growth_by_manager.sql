-- What each manager in the scope has made of the people they managed directly for ninety days or more (see growth_ledger.sql).
-- One row per manager; months are whole months in the level before a promotion, beside the organisation's median over all its promotions.
-- regretted_leavers left by their own will, regretted, while reporting to the manager or within a year after; exported moved to another team
-- outside the manager's line. months_known counts the promotions whose level before has a known beginning; a median of none is null.
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
held as (
    select
        p.person, p.starts_on, p.ladder, p.level, l.track, l.track_rank,
        case when p.level_since is null and n.next_level is null then h.hired_on else p.level_since end as since_on
    from places as p
    join people as h on h.person = p.person
    join levels as l on l.ladder = p.ladder and l.level = p.level
    left join (select distinct next_ladder, next_level from next_levels) as n on n.next_ladder = p.ladder and n.next_level = p.level
    where p.scope = '*' and p.starts_on <= $day
),
compared as (
    select
        h.*, lag(ladder) over w as ladder_before, lag(level) over w as level_before, lag(since_on) over w as since_before,
        lag(track) over w as track_before, lag(track_rank) over w as rank_before
    from held as h
    window w as (partition by person order by starts_on)
),
promotions as (
    select
        person, starts_on as promoted_on, ladder_before, level_before, ladder, level,
        (extract(year from starts_on) - extract(year from since_before)) * 12 + extract(month from starts_on) - extract(month from since_before)
        - case when extract(day from starts_on) < extract(day from since_before) then 1 else 0 end as months
    from compared
    where (track = track_before and track_rank > rank_before) or (track = 'manager' and track_before = 'ic')
),
timed as (
    select c.manager, c.person, c.promoted_on, r.months
    from credits as c
    join promotions as r on r.person = c.person and r.promoted_on = c.promoted_on
),
grown_by as (
    select
        manager, count(distinct person) as grown, count(*) as promotions, count(months) as months_known,
        percentile_cont(0.5) within group (order by months) as median_months
    from timed
    group by manager
),
organisation as (
    select count(months) as months_known, percentile_cont(0.5) within group (order by months) as median_months from promotions
),
kept as (
    select
        t.manager, count(*) as people,
        sum(case when p.leaving_reason = 'voluntary-regretted' and p.left_on <= $day
            and p.left_on <= cast(t.last_on + interval '1 year' as date) then 1 else 0 end) as regretted_leavers,
        count(m.person) as exported
    from stints as t
    join people as p on p.person = t.person
    left join moves as m on m.manager = t.manager and m.person = t.person
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
order by grown desc, promotions desc, h.name, k.manager
