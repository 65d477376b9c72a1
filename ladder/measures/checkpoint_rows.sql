-- The rows behind one person's verdicts for one level: scores, pieces of evidence, people, goals, quarter ends, and the days time is counted from.
-- One row per fact; value is what was found, asked what the checkpoint wants of it, both in the unit of the rule. is_strict and shared_with
-- are said of people grown: promoted while managed or within half a year after, and how many other managers had a share in it.
-- Access: person
-- Happened: happened_on
with own as (
    select * from candidates where person = $person and ladder = $ladder and level = $next_level
),
pieces as (
    select c.ladder, c.checkpoint, c.place, e.title, c.rule, e.happened_on
    from own as c
    join evidence as e on e.person = c.person and e.happened_on <= c.day
    where (c.rule = 'evidence' and e.kind = c.evidence_kind and (e.checkpoint is null or e.checkpoint = c.checkpoint)
            and cast(e.happened_on + c.months * interval '1 month' as date) > c.day)
        or (c.rule in ('attested', 'reorganisation') and e.kind = 'attestation' and e.checkpoint = c.checkpoint)
),
quarter_ends as (
    select c.ladder, c.checkpoint, c.place, s.quarter_end, s.teams, s.direct_reports, s.people, c.at_least_teams, c.at_least_direct_reports,
        c.at_least_people
    from own as c
    join scope_at as s on s.day = c.day and s.person = c.person and s.ladder = c.ladder and s.checkpoint = c.checkpoint and s.ago <= c.quarters
),
facts as (
    select c.ladder, c.checkpoint, c.place, 'competency' as fact, e.competency as subject, s.score as value, cast(e.score as double) as asked,
        s.assessed_on as happened_on, cast(null as integer) as is_strict, cast(null as integer) as shared_with
    from own as c
    join expectations as e on e.ladder = c.ladder and e.level = c.level
    left join scores as s on s.person = c.person and s.competency = e.competency and s.counts
        and s.assessed_on <= c.day and coalesce(s.superseded_on > c.day, true)
    where c.rule = 'competency'
    union all
    select ladder, checkpoint, place, 'evidence', title, 1e0, case when rule = 'attested' then 1e0 end, happened_on, null, null from pieces
    union all
    select ladder, checkpoint, place, case when level_since is null then 'level_known_from' else 'level_since' end, null, null,
        cast(months as double), coalesce(level_since, known_from), null, null
    from own where rule = 'time_in_level'
    union all
    select c.ladder, c.checkpoint, c.place, 'years_before', null, p.years_before, cast(c.years as double), null, null, null
    from own as c join people as p on p.person = c.person
    where c.rule = 'years_experience'
    union all
    select c.ladder, c.checkpoint, c.place, 'hired_on', null, null, null, p.hired_on, null, null
    from own as c join people as p on p.person = c.person
    where c.rule = 'years_experience'
    union all
    select c.ladder, c.checkpoint, c.place, 'report', p.name, cast(g.days as double), cast(g.asked as double), g.promoted_on, g.is_strict,
        cast(g.shared_with as integer)
    from own as c
    join credited as g on g.day = c.day and g.manager = c.person and g.ladder = c.ladder and g.checkpoint = c.checkpoint
    join people as p on p.person = g.person
    union all
    select ladder, checkpoint, place, 'teams', null, teams, at_least_teams, quarter_end, null, null
    from quarter_ends where at_least_teams is not null
    union all
    select ladder, checkpoint, place, 'direct_reports', null, direct_reports, at_least_direct_reports, quarter_end, null, null
    from quarter_ends where at_least_direct_reports is not null
    union all
    select ladder, checkpoint, place, 'people_in_line', null, people, at_least_people, quarter_end, null, null
    from quarter_ends where at_least_people is not null
    union all
    select c.ladder, c.checkpoint, c.place, 'at_rank', null, cast(s.ends_on - s.starts_on as integer) + 1, null, s.starts_on, null, null
    from own as c
    join rank_stretches as s on s.day = c.day and s.person = c.person and s.ladder = c.ladder and s.checkpoint = c.checkpoint
    union all
    select c.ladder, c.checkpoint, c.place, 'goal', g.title, g.attained, 1e0, g.closed_on, null, null
    from own as c
    join goals_closed as g on g.day = c.day and g.person = c.person and g.ladder = c.ladder and g.checkpoint = c.checkpoint and g.until_on > c.day
    union all
    select c.ladder, c.checkpoint, c.place, 'hire', h.name, h.track_rank, h.asked, h.hired_on, null, null
    from own as c
    join hired_in as h on h.day = c.day and h.person = c.person and h.ladder = c.ladder and h.checkpoint = c.checkpoint and h.until_on > c.day
    union all
    select c.ladder, c.checkpoint, c.place, 'moved', p.name, null, null, r.changed_on, null, null
    from own as c
    join regrouped as r on r.day = c.day and r.person = c.person and r.ladder = c.ladder and r.checkpoint = c.checkpoint
    join people as p on p.person = r.moved
    union all
    select c.ladder, c.checkpoint, c.place, 'teams_with_metrics', null, m.teams, 2e0, m.month_end, null, null
    from own as c
    join metric_months as m on m.day = c.day and m.person = c.person and m.ladder = c.ladder and m.checkpoint = c.checkpoint
)
select ladder, checkpoint, place, fact, subject, value, asked, happened_on, is_strict, shared_with
from facts
order by place, subject nulls last, happened_on nulls last, fact
