-- Who is there at the beginning of the first day of the window (in the scope before it, not out of it before it) and at the end of its last (without those whose
-- last day it is): what came in less what went out is the difference.
-- One row; last_day counts those who are employed on the last day and leave on it.
select
    cast(coalesce(sum(case when s.starts_on < $start and coalesce(s.out_on >= $start, true) then 1 else 0 end), 0) as integer) as headcount_start,
    cast(coalesce(sum(case when s.starts_on <= $day and coalesce(s.out_on > $day, true) then 1 else 0 end), 0) as integer) as headcount_end,
    cast(coalesce(sum(case when s.leaves = 1 and s.ends_on = $day then 1 else 0 end), 0) as integer) as last_day
from scope_spans as s
