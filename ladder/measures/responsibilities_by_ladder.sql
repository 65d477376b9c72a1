-- How much of what each ladder names is owned in the scope: with a current goal, without one, or by nobody.
-- One row per ladder that names responsibilities; the three counts add up to all of them.
-- Access: line
select
    ladder, cast(count(*) as integer) as responsibilities,
    cast(sum(case when state = 'owned_with_goal' then 1 else 0 end) as integer) as owned_with_goal,
    cast(sum(case when state = 'owned' then 1 else 0 end) as integer) as owned,
    cast(sum(case when state = 'nobody' then 1 else 0 end) as integer) as nobody
from responsibility_states
group by ladder
order by ladder
