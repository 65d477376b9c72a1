-- The checkpoints whose verdict is another than on the earlier day, and the rows that came in between.
-- Days: since and day.
-- One row per person and checkpoint. Somebody who has changed level has other checkpoints and is not compared. new_rows counts the pieces, scores
-- of the level's competencies, or goals closed between the two days that the rule looks at; newest of them is named. because: evidence, score,
-- goals (such rows came), aged (there is less than there was), people, line (whom they grew, hired or led), time (nothing came), or records.
-- Access: line
-- Subject: person
with flips as (
    select
        n.person, n.ladder, n.level, n.checkpoint, b.state as state_before, n.state, b.have as have_before, n.have, n.need, k.rule, k.place,
        r.evidence_kind, b.day as day_before, n.day
    from verdicts as n
    join verdicts as b on b.person = n.person and b.ladder = n.ladder and b.level = n.level and b.checkpoint = n.checkpoint and b.day < n.day
    join checkpoints as k on k.ladder = n.ladder and k.checkpoint = n.checkpoint
    left join rule_parameters as r on r.ladder = n.ladder and r.checkpoint = n.checkpoint
    where n.day = cast($day as date) and n.state <> b.state
),
came as (
    select f.person, f.ladder, f.checkpoint, e.title, null as competency, e.happened_on
    from flips as f
    join evidence as e on e.person = f.person and e.kind = case when f.rule = 'attested' then 'attestation' else f.evidence_kind end
        and (e.checkpoint = f.checkpoint or (e.checkpoint is null and f.rule = 'evidence'))
        and e.happened_on > f.day_before and e.happened_on <= f.day
    where f.rule in ('evidence', 'attested')
    union all
    select f.person, f.ladder, f.checkpoint, null, s.competency, s.assessed_on
    from flips as f
    join expectations as e on e.ladder = f.ladder and e.level = f.level
    join scores as s on s.person = f.person and s.competency = e.competency and s.counts and s.assessed_on > f.day_before and s.assessed_on <= f.day
    where f.rule = 'competency'
    union all
    select distinct f.person, f.ladder, f.checkpoint, g.title, g.competency, r.closed_on
    from flips as f
    join goals as g on g.person = f.person
    join goal_readings as r on r.goal = g.goal and r.closed_on > f.day_before and r.closed_on <= f.day
    where f.rule = 'goals_met'
),
numbered as (
    select
        *, count(*) over (partition by person, ladder, checkpoint) as new_rows,
        row_number() over (partition by person, ladder, checkpoint order by happened_on desc, title, competency) as nth
    from came
)
select
    f.person, p.name, i.team, f.ladder, f.level, f.checkpoint, f.rule, f.state_before, f.state, f.have_before, f.have, f.need,
    cast(coalesce(c.new_rows, 0) as integer) as new_rows, c.title as newest, c.competency, c.happened_on as newest_on,
    case
        when f.rule = 'evidence' and f.have < f.have_before then 'aged'
        when c.new_rows > 0 then case when f.rule = 'competency' then 'score' when f.rule = 'goals_met' then 'goals' else 'evidence' end
        when f.rule in ('evidence', 'goals_met') and f.have < f.have_before then 'aged'
        when f.rule in ('reports_promoted', 'hires') then 'people'
        when f.rule in ('scope', 'reorganisation', 'metrics_owned') then 'line'
        when f.rule in ('time_in_level', 'time_at_rank', 'years_experience') then 'time'
        else 'records'
    end as because
from flips as f
join people as p on p.person = f.person
join in_scope as i on i.day = f.day and i.person = f.person
left join numbered as c on c.person = f.person and c.ladder = f.ladder and c.checkpoint = f.checkpoint and c.nth = 1
order by case f.state when 'met' then 0 when 'not_met' then 1 else 2 end, p.name_order, f.person, f.ladder, f.place
