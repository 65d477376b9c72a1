-- Whether the scores that count reach everything the next level expects: below anywhere = not met, unrated anywhere = cannot tell.
-- One row per day, person and checkpoint; have and need count competencies.
select
    c.day, c.person, c.ladder, c.level, c.checkpoint,
    cast(count(h.step) as double) as have, cast(count(*) as double) as need,
    case
        when sum(case when s.score < e.score then 1 else 0 end) > 0 then 'not_met'
        when sum(case when s.score is null then 1 else 0 end) > 0 then 'cannot_tell'
        else 'met'
    end as state,
    case when count(h.step) = count(*) then max(h.starts_on) end as since
from candidates as c
join expectations as e on e.ladder = c.ladder and e.level = c.level and e.score > 0
left join scores as s on s.person = c.person and s.competency = e.competency and s.counts
    and s.assessed_on <= c.day and coalesce(s.superseded_on > c.day, true)
left join held_steps as h on h.person = c.person and h.competency = e.competency and h.step = e.score
    and h.starts_on <= c.day and coalesce(h.until_on > c.day, true)
where c.rule = 'competency'
group by c.day, c.person, c.ladder, c.level, c.checkpoint
