-- What one person has of what their next levels ask.
-- One row per checkpoint; have_is_at_least = 1 where have is a lower bound, because its beginning is unknown.
-- Access: person
select v.ladder, v.level, v.checkpoint, k.place, k.kind, k.authored, k.rule, v.have, v.need, v.state, v.since,
    case when k.rule = 'time_in_level' and s.since_on is null then 1 else 0 end as have_is_at_least
from verdicts as v
join checkpoints as k on k.ladder = v.ladder and k.checkpoint = v.checkpoint
left join level_starts as s on s.day = v.day and s.person = v.person
where v.person = $person
order by v.ladder, v.level, k.place
