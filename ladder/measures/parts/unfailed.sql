-- Who has failed no checkpoint of a level they could reach next and met some, with enough assessed (floor.sql), and does not refuse it.
-- One row per day, person and level; untold = checkpoints that cannot be told; ready_since = the day on which the last was met, null while
-- some are untold. has_opening = 0 for whom there is no post: they are held, and not ready (docs/decisions/0032).
with not_failed as (
    select
        day, person, ladder, level, sum(case when state = 'cannot_tell' then 1 else 0 end) as untold,
        case when sum(case when state = 'cannot_tell' then 1 else 0 end) = 0 then max(since) end as ready_since
    from verdicts
    group by day, person, ladder, level
    having sum(case when state = 'not_met' then 1 else 0 end) = 0 and sum(case when state = 'met' then 1 else 0 end) > 0
),
assessed as (
    select m.day, m.person, m.ladder, m.level, m.untold, m.ready_since, count(e.competency) as competencies, count(s.score) as rated
    from not_failed as m
    left join expectations as e on e.ladder = m.ladder and e.level = m.level and e.score > 0
    left join scores as s on s.person = m.person and s.competency = e.competency and s.counts
        and s.assessed_on <= m.day and coalesce(s.superseded_on > m.day, true)
    group by m.day, m.person, m.ladder, m.level, m.untold, m.ready_since
)
select
    a.day, a.person, a.ladder, a.level, a.untold, a.ready_since, case when w.opening = 'no-opening' then 0 else 1 end as has_opening
from assessed as a
cross join floor as f
left join wishes as w on w.day = a.day and w.person = a.person and w.ladder = a.ladder and w.level = a.level
where a.rated >= f.least_share_rated * a.competencies and coalesce(w.wish <> 'not-wanted', true)
