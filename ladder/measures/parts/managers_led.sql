-- Whom each manager in the scope leads on the day: all their reports count, whatever the scope hides.
-- One row per manager. leading = own reports who lead people themselves; layers = theirs and those below; is_player = they hold a level
-- of an individual contributor's track; null where their level is unknown.
with below as (
    select
        s.day, s.person, cast(s.direct_reports as integer) as direct_reports, s.own_reports,
        cast(sum(case when r.distance >= 1 then 1 else 0 end) as integer) as people_in_line, cast(max(r.depth) + 1 as integer) as layers
    from spans_led as s
    join lines_below as r on r.day = s.day and r.manager = s.person
    where s.day = $day
    group by s.day, s.person, s.direct_reports, s.own_reports
),
heads as (
    select distinct p.scope as person
    from places as p
    where p.scope <> '*' and p.distance = 1 and in_force(p, $day)
),
leading_reports as (
    select b.person, count(*) as leading
    from below as b
    join direct_reports as r on r.day = b.day and r.manager = b.person
    join heads as h on h.person = r.person
    group by b.person
)
select
    b.person, b.direct_reports, b.people_in_line, b.layers, cast(coalesce(r.leading, 0) as integer) as leading,
    case when coalesce(r.leading, 0) = 0 then 'people' when r.leading = b.own_reports then 'managers' else 'both' end as leads,
    case when l.track is not null then l.track = 'ic' end as is_player
from below as b
join in_scope as i on i.day = b.day and i.person = b.person
left join leading_reports as r on r.person = b.person
left join levels as l on l.ladder = i.ladder and l.level = i.level
