-- How many managers of the scope have so many direct reports; an average alone would hide both ends.
-- One row per band ($bands says the lowest span of each); shares sum to 1, and are null where nobody leads. median_span is that of all.
-- Reports: own | shared
-- Access: plain
with whole as (
    select count(*) as managers, percentile_cont(0.5) within group (order by l.direct_reports) as median_span from managers_led as l
)
select
    b.band, b.low, b.high, cast(count(l.person) as integer) as managers, cast(coalesce(sum(l.direct_reports), 0) as integer) as direct_reports,
    1e0 * count(l.person) / nullif(w.managers, 0) as share, w.median_span
from span_edges as b
cross join whole as w
left join managers_led as l on l.direct_reports >= b.low and (b.high is null or l.direct_reports <= b.high)
group by b.band, b.low, b.high, w.managers, w.median_span
order by b.low
