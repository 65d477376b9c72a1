-- Who in the scope could take over one role that leads people: everybody whose level leads to the role's level, and how ready they are.
-- One row per candidate of the role (the person $role, who holds it); benches counts the roles whose bench the candidate is on.
-- Of those of whom too little is known, who is known best comes first.
-- See parts/steps_up.sql for 'now', 'year', 'unknown' and 'no'. The bench is 'now' and 'year'; bench_gaps.sql says what is missing.
-- Access: line
-- Subject: person
with benches as (
    select t.person, sum(b.roles) as benches
    from steps_up as t
    join level_benches as b on b.day = t.day and b.ladder = t.ladder and b.level = t.level
    where t.ready in ('now', 'year')
    group by t.person
)
select
    s.role, h.name as role_name, s.role_title, s.role_team, s.ladder, s.level, s.person, p.name, s.team, s.ladder_now, s.level_now,
    cast(s.competencies as integer) as competencies, cast(s.gaps as integer) as gaps, cast(s.unrated as integer) as unrated,
    cast(s.largest_gap as double) as largest_gap, cast(s.checkpoints as integer) as checkpoints,
    cast(s.open_checkpoints as integer) as open_checkpoints, s.wish, s.opening, s.ready, cast(coalesce(b.benches, 0) as integer) as benches,
    s.by_on, s.is_undefined
from role_candidates as s
join people as h on h.person = s.role
join people as p on p.person = s.person
left join benches as b on b.person = s.person
where s.role = $role
order by case s.ready when 'now' then 1 when 'year' then 2 when 'unknown' then 3 else 4 end, case when s.wish = 'not-wanted' then 1 else 0 end,
    case when s.ready = 'unknown' then s.unrated else 0 end, s.open_checkpoints, s.gaps, p.name_order, s.person
