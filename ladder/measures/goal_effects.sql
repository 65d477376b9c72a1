-- What goals closed as met did to the score of the competency they named: the score in force when they were closed and the next one given,
-- against people of the same level without such a goal, whose score of that competency was given anew in the same quarter.
-- One row per goal closed as met that names a competency; score_change is null until a next score is given, or where none was in force.
-- A peer has had no goal on the competency between the two scores; below five of them peers_change is silent (null), and peers says how few.
-- Access: line
-- Subject: person
with steps as (
    select
        person, competency, score as before, assessed_on as before_on,
        lead(score) over (partition by person, competency order by assessed_on) as after,
        lead(assessed_on) over (partition by person, competency order by assessed_on) as after_on
    from scores
    where counts and assessed_on <= $day
),
met as (
    select m.goal, g.title, m.person, i.team, m.competency, m.starts_on, m.closed_on
    from met_goals as m
    join goals as g on g.goal = m.goal
    join in_scope as i on i.day = m.day and i.person = m.person
    where m.day = cast($day as date) and m.competency is not null
),
closings as (
    select r.goal, max(r.closed_on) as closed_on from goal_readings as r where r.seen_on <= $day group by r.goal
),
stood as (                             -- a rise or fall of a score, and the level held when the later score was given
    select
        s.person, s.competency, s.before, s.before_on, s.after, s.after_on, p.ladder, p.level,
        cast(date_trunc('quarter', s.after_on - (k.year_starts - 1) * interval '1 month') as date) as quarter
    from steps as s
    cross join known_days as k
    join places as p on p.scope = $scope and p.person = s.person and in_force(p, s.after_on)
    where s.after_on is not null and s.competency in (select competency from met)
),
peers as (
    select s.competency, s.ladder, s.level, s.quarter, avg(s.after - s.before) as change, count(distinct s.person) as people
    from stood as s
    where not exists (
        select 1
        from goals as g
        left join closings as c on c.goal = g.goal
        where g.person = s.person and g.competency = s.competency and coalesce(g.starts_on <= s.after_on, true)
            and coalesce(c.closed_on >= s.before_on, true)
    )
    group by s.competency, s.ladder, s.level, s.quarter
)
select
    m.goal, m.title, m.person, p.name, m.team, m.competency, t.ladder, t.level, m.starts_on, m.closed_on, b.before as score_before,
    b.before_on as assessed_before_on, b.after as score_after, b.after_on as assessed_after_on, b.after - b.before as score_change,
    case when n.people >= 5 then n.change end as peers_change, cast(coalesce(n.people, 0) as integer) as peers
from met as m
left join people as p on p.person = m.person
left join steps as b on b.person = m.person and b.competency = m.competency and b.before_on <= m.closed_on
    and coalesce(b.after_on > m.closed_on, true)
left join stood as t on t.person = m.person and t.competency = m.competency and t.after_on = b.after_on
left join peers as n on n.competency = t.competency and n.ladder = t.ladder and n.level = t.level and n.quarter = t.quarter
order by m.closed_on desc, m.goal
