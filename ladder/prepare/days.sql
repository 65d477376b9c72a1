-- The days that the data can be asked about: from the first day it describes to the newest day it speaks of, and its quarter ends.
insert into known_days
with newest as (
    select max(seen_on) as day from files where kind = 'roster'
    union all select max(starts_on) from history
    union all select max(assessed_on) from ratings
    union all select max(happened_on) from evidence
    union all select max(hired_on) from people
    union all select max(left_on) from people
),
capped as (select least(day, (select day from today)) as day from newest)
select
    coalesce(least((select min(starts_on) from history), (select min(seen_on) from files where kind = 'roster')), (select day from today)),
    coalesce(max(day), (select day from today))
from capped;

insert into quarters
select cast(last_day(cast(month as date)) as date)
from known_days, generate_series(date_trunc('quarter', known_from) + interval 2 month, newest_day, interval 3 month) as g(month)
where last_day(cast(month as date)) between known_from and newest_day
union
select newest_day from known_days;
