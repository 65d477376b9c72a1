-- The rows behind one person's verdicts for one level: scores, pieces of evidence, reports grown, and the days that time is counted from.
-- One row per fact; value is what was found, asked what the checkpoint wants of it, both in the unit of the rule.
with own as (
    select * from candidates where person = $person and ladder = $ladder and level = $next_level
)
select c.ladder, c.checkpoint, c.place, 'competency' as fact, e.competency as subject, s.score as value, cast(e.score as double) as asked,
    s.assessed_on as happened_on
from own as c
join expectations as e on e.ladder = c.ladder and e.level = c.level
left join scores as s on s.person = c.person and s.competency = e.competency and s.counts
    and s.assessed_on <= c.day and coalesce(s.superseded_on > c.day, true)
where c.rule = 'competency'
union all
select c.ladder, c.checkpoint, c.place, 'evidence', e.title, 1e0, null, e.happened_on
from own as c
join evidence as e on e.person = c.person and e.kind = c.evidence_kind and (e.checkpoint is null or e.checkpoint = c.checkpoint)
    and e.happened_on <= c.day and cast(e.happened_on + c.months * interval '1 month' as date) > c.day
where c.rule = 'evidence'
union all
select c.ladder, c.checkpoint, c.place, 'evidence', e.title, 1e0, 1e0, e.happened_on
from own as c
join evidence as e on e.person = c.person and e.kind = 'attestation' and e.checkpoint = c.checkpoint and e.happened_on <= c.day
where c.rule = 'attested'
union all
select c.ladder, c.checkpoint, c.place, 'level_since', null, null, cast(c.months as double), c.level_since
from own as c
where c.rule = 'time_in_level'
union all
select c.ladder, c.checkpoint, c.place, 'years_before', null, p.years_before, cast(c.years as double), null
from own as c join people as p on p.person = c.person
where c.rule = 'years_experience'
union all
select c.ladder, c.checkpoint, c.place, 'hired_on', null, null, null, p.hired_on
from own as c join people as p on p.person = c.person
where c.rule = 'years_experience'
union all
select c.ladder, c.checkpoint, c.place, 'report', p.name, cast(g.days as double), cast(c.days_managed as double), g.level_since
from own as c
join grown as g on g.day = c.day and g.manager = c.person and g.days >= c.days_managed
join people as p on p.person = g.person
where c.rule = 'reports_promoted'
order by 3, 5, 8
