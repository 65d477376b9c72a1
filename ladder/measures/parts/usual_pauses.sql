-- The usual time between one piece of evidence of a kind and the next of the same person, over everybody.
-- One row per day and kind of evidence; pauses = how many were seen.
select day, kind, percentile_cont(0.5) within group (order by pause_days) as median_days, count(*) as pauses
from (
    select a.day, e.kind, 1e0 * cast(e.happened_on - lag(e.happened_on) over (partition by a.day, e.person, e.kind order by e.happened_on) as integer) as pause_days
    from asked as a
    join (select distinct person, kind, happened_on from evidence) as e on e.happened_on <= a.day
) as p
where pause_days is not null
group by day, kind
