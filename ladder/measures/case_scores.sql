-- What somebody scored on each competency that one next level expects, who gave the score that counts, and how that rater rates against others.
-- One row per competency of the level. effect is how much higher (or lower, below 0) the rater rates than the organisation does, with its interval
-- from low to high (calibration.sql), null for a rater of fewer than five people; is_apart = 1 where the interval leaves 0 out, more than chance.
-- score_without is the score with such an effect taken off. A score that nobody has given is null, and then nothing is said to be reached.
-- Access: line
-- Subject: person, rater
with asked_case as (
    select i.day, i.person, n.next_ladder as ladder, n.next_level as level
    from in_scope as i
    join next_levels as n on n.ladder = i.ladder and n.level = i.level and n.next_ladder = $ladder and n.next_level = $next_level
    where i.person = $person and i.day = cast($day as date)
),
given as (
    select s.day, s.person, s.ladder, s.level, e.competency, e.score as expected, c.score, c.given_by, c.assessed_on
    from asked_case as s
    join expectations as e on e.ladder = s.ladder and e.level = s.level and e.score > 0
    left join scores as c on c.person = s.person and c.competency = e.competency and c.counts and c.assessed_on <= s.day
        and coalesce(c.superseded_on > s.day, true)
),
raters as (
    select g.competency, min(coalesce(r.assessor, w.reports_to)) as rater
    from given as g
    join ratings as r on r.person = g.person and r.competency = g.competency and r.given_by = g.given_by and r.assessed_on = g.assessed_on
    left join places as w on w.scope = '*' and w.person = g.person and in_force(w, g.assessed_on)
    where g.given_by = 'manager'
    group by g.competency
),
compared as (
    select
        g.*, r.rater, f.people as rater_people, f.effect, f.effect - f.margin as low, f.effect + f.margin as high,
        case when f.effect - f.margin > 0 or f.effect + f.margin < 0 then 1 when f.effect is not null then 0 end as is_apart
    from given as g
    left join raters as r on r.competency = g.competency
    left join rater_effects as f on f.manager = r.rater and f.people >= 5
)
select
    k.person, k.ladder, k.level, k.competency, k.expected, k.score, k.given_by, k.assessed_on, k.rater, h.name as rater_name,
    cast(k.rater_people as integer) as rater_people, k.effect, k.low, k.high, k.is_apart,
    case when k.is_apart = 1 then k.score - k.effect else k.score end as score_without,
    case when k.score >= k.expected then 1 when k.score < k.expected then 0 end as is_reached,
    case
        when k.score is null then null
        when cast(k.score - case when k.is_apart = 1 then k.effect else 0 end as decimal(18, 6)) >= k.expected then 1 else 0
    end as is_reached_without
from compared as k
left join people as h on h.person = k.rater
order by k.competency
