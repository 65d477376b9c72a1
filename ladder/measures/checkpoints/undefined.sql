-- Checkpoints that the source leaves open: never met, never failed.
-- One row per day, person and checkpoint.
select
    day, person, ladder, level, checkpoint, cast(null as double) as have, cast(null as double) as need,
    'cannot_tell' as state, cast(null as date) as since
from candidates where rule is null
