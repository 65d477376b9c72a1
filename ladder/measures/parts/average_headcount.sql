-- The average headcount of the scope in the window: 'two-point' is the mean of the day before its first day and of its last day, 'monthly' the mean
-- over the last days of its months (the day itself for a month that has not ended).
-- One row.
select w.headcount_start, w.headcount_end,
    case when $convention = 'monthly' then m.headcount else 1e0 * (w.headcount_start + w.headcount_end) / 2 end as average_headcount
from window_ends as w
cross join (
    select avg(1e0 * n.headcount) as headcount
    from (
        select e.day, count(s.person) as headcount
        from month_ends as e
        left join scope_spans as s on in_force(s, e.day)
        group by e.day
    ) as n
) as m
