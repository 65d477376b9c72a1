-- The headcount of the scope on the day before the window, which begins on $start, and on its last day: the ends that averages are taken of.
-- One row.
select
    cast(coalesce(sum(case when in_force(s, cast($start as date) - 1) then 1 else 0 end), 0) as integer)
        as headcount_start,
    cast(coalesce(sum(case when in_force(s, $day) then 1 else 0 end), 0) as integer) as headcount_end
from scope_spans as s
