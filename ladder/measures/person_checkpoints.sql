-- What one person has of what their next levels ask.
-- One row per checkpoint.
select v.ladder, v.level, v.checkpoint, k.place, k.kind, k.authored, k.rule, v.have, v.need, v.state, v.since
from verdicts as v
join checkpoints as k on k.ladder = v.ladder and k.checkpoint = v.checkpoint
where v.person = $person
order by v.ladder, v.level, k.place
