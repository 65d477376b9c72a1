-- The headcount of the scope at the start of the window and on the day. The start is a day before anything in the window has happened.
-- One row; nothing where the window is no longer than a day.
select o.headcount_start, o.headcount_end
from (
    select
        cast(coalesce(sum(case when s.starts_on <= $start and coalesce(s.ends_on, $start) >= $start then 1 else 0 end), 0) as integer) as headcount_start,
        cast(coalesce(sum(case when s.starts_on <= $day and coalesce(s.ends_on, $day) >= $day then 1 else 0 end), 0) as integer) as headcount_end
    from scope_spans as s
) as o
where cast($start as date) < cast($day as date)
