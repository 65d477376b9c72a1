-- The days that the data can be asked about: from the first day it describes to the newest day it speaks of, and its quarter ends, which follow the
-- organisation's year.
-- A day to come (a hire, a leaving, a file dated ahead) is a plan: the newest day is the last that is not after today.
insert into known_days
with spoken_of as (
    select seen_on as day from files where kind in ('roster', 'goals')
    union all select seen_on from roster
    union all select starts_on from history where seen_on is null
    union all select assessed_on from ratings
    union all select happened_on from evidence
    union all select hired_on from people
    union all select left_on from people
),
newest as (
    select coalesce(max(s.day), min(t.day)) as day from today as t left join spoken_of as s on s.day <= t.day
)
select
    least((select min(starts_on) from history where seen_on is null), (select min(seen_on) from files where kind = 'roster'),
        (select min(seen_on) from roster), day), day,
    (select min(year_starts) from today)
from newest;

insert into quarters
select cast(last_day(cast(month as date)) as date)
from known_days, generate_series(
    date_trunc('quarter', known_from - (year_starts - 1) * interval '1 month') + (year_starts + 1) * interval '1 month', newest_day, interval 3 month
) as g(month)
where last_day(cast(month as date)) between known_from and newest_day
union
select newest_day from known_days;
