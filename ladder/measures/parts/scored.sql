-- What each person's own level expects, and the score that counts for it on that day; score and is_met are null where nobody has rated.
-- One row per day, person and competency with an expectation.
select
    i.day, i.person, i.reports_to, i.team, i.ladder, i.level, e.competency, e.score as expected, s.score, s.assessed_on,
    case when s.score is null then null when s.score >= e.score then 1 else 0 end as is_met
from in_scope as i
join expectations as e on e.ladder = i.ladder and e.level = i.level
left join scores as s on s.person = i.person and s.competency = e.competency and s.counts
    and s.assessed_on <= i.day and coalesce(s.superseded_on > i.day, true)
