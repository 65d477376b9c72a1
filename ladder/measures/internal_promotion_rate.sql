-- How many promotions there were inside the scope from $start to the day, against the average headcount ($convention).
-- One row. It says nothing about who took the openings: see internal_fill_rate. Where the data know one day only, it is unknown.
-- Convention: two-point | monthly
-- Workers: employees | everyone
-- Access: line
select
    cast($start as date) as from_day, cast($day as date) as day,
    case when t.changes_told = 1 then cast(count(m.person) as integer) end as promotions,
    case when t.changes_told = 1 then cast(count(distinct m.person) as integer) end as people, w.average_headcount,
    case when t.changes_told = 1 then 1e0 * count(m.person) / nullif(w.average_headcount, 0) end as rate
from average_headcount as w
cross join window_told as t
left join scope_movements as m on m.kind = 'promoted' and m.happened_on >= $start and m.happened_on <= $day
group by w.average_headcount, t.changes_told
