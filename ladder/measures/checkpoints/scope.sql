-- Whether somebody's teams, direct reports and people in the line were all large enough at each of so many quarter ends, the newest ones.
-- One row per day, person and checkpoint; have and need count quarter ends. Fewer known quarter ends than asked cannot tell.
with counted as (
    select
        c.day, c.person, c.ladder, c.level, c.checkpoint, c.quarters, count(s.ago) as known, sum(s.is_within) as within,
        min(s.quarter_end) as first_end
    from candidates as c
    left join scope_at as s on s.day = c.day and s.person = c.person and s.ladder = c.ladder and s.checkpoint = c.checkpoint
        and s.ago <= c.quarters
    where c.rule = 'scope'
    group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.quarters
),
failed as (
    select day, person, ladder, checkpoint, max(quarter_end) as failed_on
    from scope_at
    where is_within = 0
    group by day, person, ladder, checkpoint
),
runs as (
    select
        s.day, s.person, s.ladder, s.checkpoint, s.quarter_end,
        row_number() over (partition by s.day, s.person, s.ladder, s.checkpoint order by s.quarter_end) as nth
    from scope_at as s
    left join failed as f on f.day = s.day and f.person = s.person and f.ladder = s.ladder and f.checkpoint = s.checkpoint
    where coalesce(s.quarter_end > f.failed_on, true)
)
select
    c.day, c.person, c.ladder, c.level, c.checkpoint, cast(coalesce(c.within, 0) as double) as have, cast(c.quarters as double) as need,
    case when c.known < c.quarters then 'cannot_tell' when c.within = c.quarters then 'met' else 'not_met' end as state,
    case when c.known = c.quarters and c.within = c.quarters then r.quarter_end end as since
from counted as c
left join runs as r on r.day = c.day and r.person = c.person and r.ladder = c.ladder and r.checkpoint = c.checkpoint and r.nth = c.quarters
