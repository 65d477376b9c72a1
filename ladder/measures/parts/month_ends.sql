-- The last days of the months from $start to the day; the day itself stands for a month that has not ended.
-- One row per day.
select case when m.day > cast($day as date) then cast($day as date) else m.day end as day
from (
    select
        cast(cast($start as date) - cast(extract(day from cast($start as date)) as integer) + 1
            + (a.n + 10 * b.n + 100 * c.n + 1) * interval '1 month' as date) - 1 as day
    from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as a(n)
    cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as b(n)
    cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as c(n)
) as m
where m.day + 1 - cast(extract(day from m.day) as integer) <= cast($day as date)
