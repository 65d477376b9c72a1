-- Open goals, read within ninety days, whose value and status have not changed for ninety days or more, where at least three of them do, and a tenth of those with so long
-- a record.
-- One row in all; consequence counts their owners.
-- Opens: goals
-- Signal: fact
-- Access: line
with read_before as (
    select
        g.goal, r.current_value, r.status, row_number() over (partition by g.goal order by r.seen_on desc) as nth
    from goal_states as g
    join goal_readings as r on r.goal = g.goal and r.seen_on <= g.day - 90
    where g.is_open = 1 and g.seen_on > g.day - 90
),
compared as (
    select
        g.goal, g.shared, g.person, g.team,
        case when g.current_value is not distinct from b.current_value and g.status is not distinct from b.status then 1 else 0 end as is_silent
    from goal_states as g
    join read_before as b on b.goal = g.goal and b.nth = 1
)
select
    'watch' as tone, cast(count(distinct case when is_silent = 1 then person end) as double) as consequence,
    cast(count(distinct case when is_silent = 1 then shared end) as integer) as goals, cast(count(distinct shared) as integer) as known,
    cast(count(distinct case when is_silent = 1 then person end) as integer) as people
from compared
having count(distinct case when is_silent = 1 then shared end) >= 3
    and 10 * count(distinct case when is_silent = 1 then shared end) >= count(distinct shared)
