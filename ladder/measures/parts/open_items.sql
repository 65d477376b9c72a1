-- What stands between a person and a next level, and by when it can be expected: competencies rated below it, and checkpoints that are not met.
-- One row per day, person, next level and item. by_on: time checkpoints by their date, pieces of evidence by the usual pause between two, steps of
-- a competency by the organisation's own median per step; null where none of these can be told. basis says which, basis_n of how many (null for a
-- date); below five pauses or steps no day is given. A competency nobody has rated is no item.
select
    v.day, v.person, v.ladder, v.level, null as competency, v.checkpoint, v.state,
    case
        when t.earliest_on is not null then t.earliest_on
        when u.pauses >= 5
            then cast(v.day + cast(ceil(greatest(v.need - coalesce(v.have, 0), 1) * u.median_days) as integer) * interval '1 day' as date)
    end as by_on,
    case when t.earliest_on is not null then 'date' when c.rule = 'evidence' then 'pause' end as basis,
    case when t.earliest_on is null and c.rule = 'evidence' then cast(coalesce(u.pauses, 0) as integer) end as basis_n
from verdicts as v
join candidates as c on c.day = v.day and c.person = v.person and c.ladder = v.ladder and c.level = v.level and c.checkpoint = v.checkpoint
left join time_brings as t on t.day = v.day and t.person = v.person and t.ladder = v.ladder and t.level = v.level and t.checkpoint = v.checkpoint
left join usual_pauses as u on u.day = v.day and c.rule = 'evidence' and u.kind = c.evidence_kind
where v.state <> 'met' and coalesce(c.rule <> 'competency', true)
union all
select
    i.day, i.person, n.next_ladder, n.next_level, e.competency, null, 'below',
    case when m.steps >= 5 then cast(i.day + cast(ceil(ceil(e.score - s.score) * m.median_days) as integer) * interval '1 day' as date) end,
    'step', cast(coalesce(m.steps, 0) as integer)
from in_scope as i
join next_levels as n on n.ladder = i.ladder and n.level = i.level
join expectations as e on e.ladder = n.next_ladder and e.level = n.next_level and e.score > 0
join scores as s on s.person = i.person and s.competency = e.competency and s.counts and s.score < e.score
    and s.assessed_on <= i.day and coalesce(s.superseded_on > i.day, true)
left join step_times as m on m.day = i.day
