-- Who in the scope could take over each role that leads people: everybody whose level leads to the role's level, and how ready they are.
-- One row per role (the person who holds it) and candidate; benches counts the roles whose bench the candidate is on.
-- 'now' = every checkpoint met and every competency at the role's level; 'year' = at most two checkpoints open, nothing more than one step
-- short and all rated; 'unknown' = nothing known speaks against it, but too little is; 'no' = anything else. The bench is 'now' and 'year'.
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
benches as (
    select person, sum(case when ready in ('now', 'year') then 1 else 0 end) as benches from successors group by person
)
select
    r.role, h.name as role_name, r.title as role_title, r.team as role_team, r.ladder, r.level, s.person, p.name, s.team, s.ladder_now, s.level_now,
    cast(s.competencies as integer) as competencies, cast(s.gaps as integer) as gaps, cast(s.unrated as integer) as unrated,
    cast(s.largest_gap as double) as largest_gap, cast(s.checkpoints as integer) as checkpoints,
    cast(s.open_checkpoints as integer) as open_checkpoints, s.ready, cast(b.benches as integer) as benches
from successors as s
join roles as r on r.role = s.role
join benches as b on b.person = s.person
join people as h on h.person = r.role
join people as p on p.person = s.person
order by h.name, r.role, case s.ready when 'now' then 1 when 'year' then 2 when 'unknown' then 3 else 4 end, s.open_checkpoints, s.gaps, p.name, s.person
