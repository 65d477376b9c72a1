-- Whether somebody has attested the checkpoint for this person; nobody has yet = cannot tell, never 'not met'.
-- One row per day, person and checkpoint; have counts attestations, need is one.
select
    c.day, c.person, c.ladder, c.level, c.checkpoint, cast(count(e.happened_on) as double) as have, 1e0 as need,
    case when count(e.happened_on) > 0 then 'met' else 'cannot_tell' end as state, min(e.happened_on) as since
from candidates as c
left join evidence as e on e.person = c.person and e.kind = 'attestation' and e.checkpoint = c.checkpoint and e.happened_on <= c.day
where c.rule = 'attested'
group by c.day, c.person, c.ladder, c.level, c.checkpoint
