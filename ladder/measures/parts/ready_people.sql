-- Who is ready for a level they could reach next: every checkpoint met, enough assessed (floor.sql), and nobody who does not want it.
-- One row per day, person and level; ready_since is the day on which the last checkpoint was met. Without an opening one is ready all the same.
with all_met as (
    select day, person, ladder, level, max(since) as ready_since
    from verdicts
    group by day, person, ladder, level
    having sum(case when state = 'met' then 0 else 1 end) = 0
),
assessed as (
    select m.day, m.person, m.ladder, m.level, m.ready_since, count(e.competency) as competencies, count(s.score) as rated
    from all_met as m
    left join expectations as e on e.ladder = m.ladder and e.level = m.level and e.score > 0
    left join scores as s on s.person = m.person and s.competency = e.competency and s.counts
        and s.assessed_on <= m.day and coalesce(s.superseded_on > m.day, true)
    group by m.day, m.person, m.ladder, m.level, m.ready_since
)
select a.day, a.person, a.ladder, a.level, a.ready_since
from assessed as a
cross join floor as f
left join wishes as w on w.day = a.day and w.person = a.person and w.ladder = a.ladder and w.level = a.level
where a.rated >= f.least_share_rated * a.competencies and coalesce(w.wish <> 'not-wanted', true)
