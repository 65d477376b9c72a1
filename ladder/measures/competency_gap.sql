-- How far one person stands from what their level, and a level they could reach next, expect.
-- One row per competency of the target's ladder; scores run from 0 to 5, a gap below 0 is a shortfall, null is not rated or not expected.
-- Access: person
select
    c.competency, c.place, c.theme, e.score as expected, n.score as next_expected,
    max(case when s.counts then s.score end) as score,
    max(case when s.given_by = 'self' then s.score end) as self_score,
    max(case when s.given_by = 'manager' then s.score end) as manager_score,
    max(case when s.given_by = 'peer' then s.score end) as peer_score,
    max(case when s.counts then s.assessed_on end) as assessed_on,
    max(case when s.counts then s.score end) - e.score as gap,
    max(case when s.counts then s.score end) - n.score as next_gap
from competencies as c
left join in_scope as i on i.person = $person
left join expectations as e on e.ladder = c.ladder and e.ladder = i.ladder and e.level = i.level and e.competency = c.competency
left join expectations as n on n.ladder = c.ladder and n.level = $next_level and n.competency = c.competency
left join scores as s on s.person = $person and s.competency = c.competency
    and s.assessed_on <= $day and coalesce(s.superseded_on > $day, true)
where c.ladder = $ladder and (e.score is not null or n.score is not null)
group by c.competency, c.place, c.theme, e.score, n.score
order by c.place
