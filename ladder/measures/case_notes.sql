-- What qualifies the verdict that somebody meets every checkpoint of a next level: who rated them, how old the scores are, how they rate
-- themselves, and what evidence there is of the last year.
-- One row per person and level of which every checkpoint is met; competencies are those the level expects, reached those rated high enough.
-- A rater counts where they rate higher than others by more than chance (calibration.sql: at least five people, the interval leaves 0 out); lenience
-- is by how much, reached_without counts what is still reached with it taken off, and holds = 1 where that is all; null without such a rater.
-- self_above and self_below count competencies in which the person stands a step or more above or below the score that counts.
-- Access: line
-- Subject: person, rater
with cases as (
    select day, person, ladder, level
    from verdicts
    group by day, person, ladder, level
    having sum(case when state = 'met' then 0 else 1 end) = 0
),
raters as (
    select s.person, s.competency, s.assessed_on, min(coalesce(r.assessor, w.reports_to)) as rater
    from scores as s
    join ratings as r on r.person = s.person and r.competency = s.competency and r.given_by = 'manager' and r.assessed_on = s.assessed_on
    left join places as w on w.scope = '*' and w.person = s.person and in_force(w, s.assessed_on)
    where s.given_by = 'manager' and s.counts
    group by s.person, s.competency, s.assessed_on
),
compared as (
    select
        c.day, c.person, c.ladder, c.level, e.competency, e.score as expected, s.score, s.assessed_on, o.score as own, f.manager as lenient, f.people,
        f.effect, f.effect - f.margin as low, f.effect + f.margin as high
    from cases as c
    join expectations as e on e.ladder = c.ladder and e.level = c.level and e.score > 0
    left join scores as s on s.person = c.person and s.competency = e.competency and s.counts and s.assessed_on <= c.day
        and coalesce(s.superseded_on > c.day, true)
    left join scores as o on o.person = c.person and o.competency = e.competency and o.given_by = 'self' and o.assessed_on <= c.day
        and coalesce(o.superseded_on > c.day, true)
    left join raters as r on r.person = s.person and r.competency = s.competency and r.assessed_on = s.assessed_on and s.given_by = 'manager'
    left join rater_effects as f on f.manager = r.rater and f.people >= 5 and f.effect - f.margin > 0
),
noted as (
    select
        day, person, ladder, level, count(*) as competencies, sum(case when score >= expected then 1 else 0 end) as reached,
        min(lenient) as rater, max(people) as rater_people, max(effect) as lenience, min(low) as low, max(high) as high,
        sum(case when cast(score - coalesce(effect, 0) as decimal(18, 6)) >= expected then 1 else 0 end) as reached_without,
        min(score - coalesce(effect, 0) - expected) as closest, min(assessed_on) as oldest_rated_on, max(assessed_on) as newest_rated_on,
        sum(case when own >= score + 1 then 1 else 0 end) as self_above, sum(case when own <= score - 1 then 1 else 0 end) as self_below,
        count(own) as self_rated
    from compared
    group by day, person, ladder, level
),
pieces as (
    select c.day, c.person, c.ladder, c.level, count(distinct e.title) as recent, max(e.happened_on) as newest_on
    from cases as c
    join evidence as e on e.person = c.person and e.happened_on <= c.day and cast(e.happened_on + interval '12 month' as date) > c.day
        and e.kind not in ('wanted', 'not-wanted', 'opening', 'no-opening', 'nomination')
    group by c.day, c.person, c.ladder, c.level
)
select
    n.person, p.name, i.team, n.ladder, n.level, cast(n.competencies as integer) as competencies, cast(n.reached as integer) as reached, n.rater,
    h.name as manager_name, cast(n.rater_people as integer) as rater_people, n.lenience, n.low, n.high,
    cast(case when n.rater is not null then n.reached_without end as integer) as reached_without,
    case when n.rater is not null then n.closest end as closest,
    case when n.rater is null then null when n.reached_without = n.competencies then 1 else 0 end as holds,
    n.oldest_rated_on, n.newest_rated_on, cast(n.self_above as integer) as self_above, cast(n.self_below as integer) as self_below,
    cast(n.self_rated as integer) as self_rated, cast(coalesce(k.recent, 0) as integer) as recent_pieces, k.newest_on as newest_evidence_on
from noted as n
join in_scope as i on i.day = n.day and i.person = n.person
join people as p on p.person = n.person
left join people as h on h.person = n.rater
left join pieces as k on k.day = n.day and k.person = n.person and k.ladder = n.ladder and k.level = n.level
where n.day = cast($day as date)
order by case when n.rater is null then 1 else 0 end, holds, p.name_order, n.person, n.ladder, n.level
