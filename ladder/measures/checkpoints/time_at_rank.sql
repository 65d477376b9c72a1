-- Whether somebody has stood at or above a rank of a track for so many months in all, on any ladder (see parts/rank_stretches.sql).
-- One row per day, person and checkpoint; have and need are whole months. It cannot tell where an unknown beginning could make it enough.
with summed as (
    select
        c.day, c.person, c.ladder, c.level, c.checkpoint, c.months, min(case when s.reached_on <= s.until_on then s.reached_on end) as since,
        max(s.counted_from) as counted_from, max(s.until_on) as until_on,
        max(case when s.begins_unknown = 1 and coalesce(cast(h.hired_on + c.months * interval '1 month' as date) <= c.day, true) then 1 else 0 end)
            as may_be_longer
    from candidates as c
    join people as h on h.person = c.person
    left join rank_stretches as s on s.day = c.day and s.person = c.person and s.ladder = c.ladder and s.checkpoint = c.checkpoint
    where c.rule = 'time_at_rank'
    group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.months
),
held as (
    select
        *, coalesce(months_between(counted_from, until_on), 0) as months_held
    from summed
)
select
    day, person, ladder, level, checkpoint,
    cast(case when since is not null and months_held < months then months else months_held end as double) as have,
    cast(months as double) as need,
    case when since is not null then 'met' when may_be_longer = 1 then 'cannot_tell' else 'not_met' end as state, since
from held
