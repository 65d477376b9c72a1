-- How deep the bench of each role that leads people is.
-- One row per role (the person who holds it); net_bench counts everybody once, as 1 / number of roles whose bench they are on.
-- See bench.sql for who is on a bench; feeders counts the levels that lead to the role's level, 0 = nobody can grow into it here.
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
),
feeders as (
    select next_ladder as ladder, next_level as level, count(*) as feeders from next_levels group by next_ladder, next_level
)
select
    r.role, h.name as role_name, r.title as role_title, r.team as role_team, r.ladder, r.level,
    cast(sum(case when s.ready = 'now' then 1 else 0 end) as integer) as ready_now,
    cast(sum(case when s.ready = 'year' then 1 else 0 end) as integer) as ready_year,
    cast(sum(case when s.ready in ('now', 'year') then 1 else 0 end) as integer) as depth,
    sum(case when s.ready in ('now', 'year') then 1e0 / b.benches else 0e0 end) as net_bench,
    cast(sum(case when s.ready = 'unknown' then 1 else 0 end) as integer) as cannot_tell,
    cast(count(s.person) as integer) as people, cast(coalesce(f.feeders, 0) as integer) as feeders
from roles as r
join people as h on h.person = r.role
left join successors as s on s.role = r.role
left join benches as b on b.person = s.person
left join feeders as f on f.ladder = r.ladder and f.level = r.level
group by r.role, h.name, r.title, r.team, r.ladder, r.level, f.feeders
order by depth, net_bench, h.name, r.role
