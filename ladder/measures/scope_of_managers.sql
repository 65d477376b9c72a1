-- What everybody who leads led on the day, beside what the ladder says of their level; also whoever leads nobody although the ladder asks it.
-- One row per person and part of the scope: teams, direct_reports, people_in_line; standing is below, within or above the range, or silent
-- where the ladder says nothing, or level_unknown.
-- Access: plain
with leaders as (
    select
        i.person, i.team, i.ladder, i.level, l.level as known_level, l.scope_teams_low, l.scope_teams_high, l.scope_direct_reports_low,
        l.scope_direct_reports_high, l.scope_people_low, l.scope_people_high
    from in_scope as i
    left join levels as l on l.ladder = i.ladder and l.level = i.level
    left join (select distinct manager as person from direct_reports where day = $day) as d on d.person = i.person
    where i.day = $day and (d.person is not null or coalesce(l.scope_teams_low, l.scope_direct_reports_low, l.scope_people_low, 0) > 0)
),
sizes as (
    select
        o.person, count(distinct p.team) as teams, count(distinct case when p.distance = 1 then p.person end) as direct_reports,
        count(distinct p.person) as people
    from leaders as o
    left join lines_below as p on p.day = $day and p.manager = o.person and p.distance >= 1
    group by o.person
),
parts_led as (
    select o.person, o.team, o.ladder, o.level, o.known_level, 1 as place, 'teams' as part, d.teams as value, o.scope_teams_low as low,
        o.scope_teams_high as high
    from leaders as o join sizes as d on d.person = o.person
    union all
    select o.person, o.team, o.ladder, o.level, o.known_level, 2, 'direct_reports', d.direct_reports, o.scope_direct_reports_low,
        o.scope_direct_reports_high
    from leaders as o join sizes as d on d.person = o.person
    union all
    select o.person, o.team, o.ladder, o.level, o.known_level, 3, 'people_in_line', d.people, o.scope_people_low, o.scope_people_high
    from leaders as o join sizes as d on d.person = o.person
)
select
    s.person, h.name, s.team, s.ladder, s.level, s.place, s.part, cast(s.value as integer) as value, s.low, s.high,
    case
        when s.known_level is null then 'level_unknown' when s.low is null and s.high is null then 'silent' when s.value < s.low then 'below_scope'
        when s.value > s.high then 'above_scope' else 'within_scope'
    end as standing
from parts_led as s
join people as h on h.person = s.person
order by h.name_order, s.person, s.place
