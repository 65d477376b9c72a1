-- The headcount of the scope at the start of the window and on the day, and the average between: 'two-point' is the mean of the two,
-- 'monthly' the mean over the months' last days (the day itself for a month that has not ended).
-- One row; nothing where the window is no longer than a day. The start is a day before anything in the window has happened.
select o.headcount_start, o.headcount_end, case when $convention = 'monthly' then m.headcount else 1e0 * (o.headcount_start + o.headcount_end) / 2 end
    as average_headcount
from (
    select
        cast(coalesce(sum(case when s.starts_on <= $start and coalesce(s.ends_on, $start) >= $start then 1 else 0 end), 0) as integer) as headcount_start,
        cast(coalesce(sum(case when s.starts_on <= $day and coalesce(s.ends_on, $day) >= $day then 1 else 0 end), 0) as integer) as headcount_end
    from scope_spans as s
) as o
cross join (
    select avg(1e0 * n.headcount) as headcount
    from (
        select e.day, count(s.person) as headcount
        from month_ends as e
        left join scope_spans as s on s.starts_on <= e.day and coalesce(s.ends_on, e.day) >= e.day
        group by e.day
    ) as n
) as m
where cast($start as date) < cast($day as date)
