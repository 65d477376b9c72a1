-- What stands between the candidates for one role and that role: competencies below what its level expects, and checkpoints that are open.
-- One row per candidate and gap. have and need are scores or what the checkpoint counts; state is 'below' for a score, else the verdict.
-- by_on, basis and basis_n say by when it can be expected and from what (see open_items).
-- A competency that nobody has rated is no gap: bench.sql counts it in unrated.
-- Access: line
-- Subject: person
with candidates_of as (select day, person, ladder, level from role_candidates where role = $role)
select c.person, c.ladder, c.level, e.competency, null as checkpoint, null as rule, s.score as have, cast(e.score as double) as need,
    'below' as state, a.place, i.by_on, i.basis, i.basis_n
from candidates_of as c
join expectations as e on e.ladder = c.ladder and e.level = c.level
join competencies as a on a.ladder = e.ladder and a.competency = e.competency
join scores as s on s.person = c.person and s.competency = e.competency and s.counts
    and s.assessed_on <= c.day and coalesce(s.superseded_on > c.day, true) and s.score < e.score
left join open_items as i on i.day = c.day and i.person = c.person and i.ladder = c.ladder and i.level = c.level and i.competency = e.competency
union all
select c.person, c.ladder, c.level, null, v.checkpoint, k.rule, v.have, v.need, v.state, k.place, i.by_on, i.basis, i.basis_n
from candidates_of as c
join verdicts as v on v.day = c.day and v.person = c.person and v.ladder = c.ladder and v.level = c.level and v.state <> 'met'
join checkpoints as k on k.ladder = v.ladder and k.checkpoint = v.checkpoint
left join open_items as i on i.day = c.day and i.person = c.person and i.ladder = c.ladder and i.level = c.level and i.checkpoint = v.checkpoint
order by 1, 4 nulls last, 10
