-- What one person led on each day asked, beside what the ladder says of their level then.
-- One row per day, and part of the scope: teams, direct_reports, people_in_line; standing is below, within, above the range, or unknown where
-- the ladder is silent. Whoever leads nobody has zeros.
-- Access: person
-- Happened: day
with own as (
    select i.day, i.person, i.ladder, i.level, l.scope_teams_low, l.scope_teams_high, l.scope_direct_reports_low, l.scope_direct_reports_high,
        l.scope_people_low, l.scope_people_high
    from in_scope as i
    left join levels as l on l.ladder = i.ladder and l.level = i.level
    where i.person = $person
),
led as (
    select
        o.day, count(distinct p.team) as teams, count(distinct case when p.distance = 1 then p.person end) as direct_reports,
        count(distinct p.person) as people
    from own as o
    left join lines_below as p on p.day = o.day and p.manager = o.person and p.distance >= 1
    group by o.day
),
parts as (
    select o.day, o.ladder, o.level, 1 as place, 'teams' as part, d.teams as value, o.scope_teams_low as low, o.scope_teams_high as high
    from own as o join led as d on d.day = o.day
    union all
    select o.day, o.ladder, o.level, 2, 'direct_reports', d.direct_reports, o.scope_direct_reports_low, o.scope_direct_reports_high
    from own as o join led as d on d.day = o.day
    union all
    select o.day, o.ladder, o.level, 3, 'people_in_line', d.people, o.scope_people_low, o.scope_people_high
    from own as o join led as d on d.day = o.day
)
select
    day, ladder, level, place, part, cast(value as integer) as value, low, high,
    case when low is null then 'unknown' when value < low then 'below' when value > high then 'above' else 'within' end as standing
from parts
order by day, place
