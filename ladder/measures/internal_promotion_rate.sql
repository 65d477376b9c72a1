-- How many promotions there were inside the scope from $start to the day, against the average headcount ($convention).
-- One row. It says nothing about who took the openings: see internal_fill_rate.
-- Convention: two-point | monthly
-- Workers: employees | everyone
select
    cast($start as date) as from_day, cast($day as date) as day, cast(count(m.person) as integer) as promotions,
    cast(count(distinct m.person) as integer) as people, w.average_headcount, 1e0 * count(m.person) / nullif(w.average_headcount, 0) as rate
from average_headcount as w
left join scope_movements as m on m.kind = 'promoted' and m.happened_on >= $start and m.happened_on <= $day
group by w.average_headcount
