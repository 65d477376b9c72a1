-- How many people joined, left, moved, were promoted and were demoted in each quarter, and the headcount at its end.
-- One row per quarter end (and the day) from $since on that has one before it; from_day = the end of the quarter before, first_day = the day after it.
-- headcount_end is that of the end of the day, without those whose last day it is.
-- Workers: employees | everyone
-- Access: line
with ends as (
    select a.day, lag(a.day) over (order by a.day) as from_day from asked as a
),
sizes as (
    select e.day, count(s.person) as people
    from ends as e
    join scope_spans as s on s.starts_on <= e.day and coalesce(s.out_on > e.day, true)
    group by e.day
),
changes as (
    select m.kind, m.happened_on from scope_movements as m where m.happened_on <= $day
)
select
    e.from_day, e.day,
    cast(sum(case when m.kind = 'joined' then 1 else 0 end) as integer) as joined,
    cast(sum(case when m.kind = 'appeared' then 1 else 0 end) as integer) as appeared,
    cast(sum(case when m.kind = 'moved_in' then 1 else 0 end) as integer) as moved_in,
    cast(sum(case when m.kind = 'left' then 1 else 0 end) as integer) as people_left,
    cast(sum(case when m.kind = 'moved_out' then 1 else 0 end) as integer) as moved_out,
    cast(sum(case when m.kind = 'moved' then 1 else 0 end) as integer) as moved,
    cast(sum(case when m.kind = 'promoted' then 1 else 0 end) as integer) as promoted,
    cast(coalesce(max(s.people), 0) as integer) as headcount_end,
    cast(sum(case when m.kind = 'demoted' then 1 else 0 end) as integer) as demoted,
    e.from_day + 1 as first_day
from ends as e
left join changes as m on m.happened_on > e.from_day and m.happened_on <= e.day
left join sizes as s on s.day = e.day
where e.from_day is not null
group by e.from_day, e.day
order by e.day
