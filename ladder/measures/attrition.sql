-- How many people left employment from the scope from $start to the day, against one average headcount ($convention, see average_headcount).
-- One row per kind of leaving: all, then voluntary, regretted (which are part of the voluntary), involuntary, retirement, death, end_of_contract and
-- reason_unknown, which add up to all; transfer stands apart: going to another company of the group is no separation, and no part of all.
-- Moving to another line is no leaving. A leaving counts on the last day of employment. The rate is of the window as it stands, never scaled to a year.
-- Where the data know one day only and list nobody who has left, leavers and rate are unknown (see window_told).
-- Convention: two-point | monthly
-- Workers: employees | everyone
-- Access: line
with kinds as (
    select k.place, k.kind
    from (values
        (0, 'all'), (1, 'voluntary'), (2, 'regretted'), (3, 'involuntary'), (4, 'retirement'), (5, 'death'), (6, 'end_of_contract'),
        (7, 'reason_unknown'), (8, 'transfer')
    ) as k(place, kind)
),
leavers as (
    select
        m.person,
        case when m.leaving_reason = 'voluntary-regretted' then 'voluntary' when m.leaving_reason is null then 'reason_unknown' else m.leaving_reason end
            as kind,
        case when m.leaving_reason = 'voluntary-regretted' then 1 else 0 end as is_regretted
    from scope_movements as m
    where m.kind = 'left' and m.happened_on >= $start and m.happened_on <= $day
)
select
    k.place, k.kind, cast($start as date) as from_day, cast($day as date) as day,
    case when t.leavings_told = 1 then w.headcount_start end as headcount_start, w.headcount_end,
    case when t.leavings_told = 1 then w.average_headcount end as average_headcount,
    case when t.leavings_told = 1 then cast(count(l.person) as integer) end as leavers,
    case when t.leavings_told = 1 then 1e0 * count(l.person) / nullif(w.average_headcount, 0) end as rate
from average_headcount as w
cross join window_told as t
cross join kinds as k
left join leavers as l on (k.kind = 'all' and l.kind <> 'transfer') or l.kind = k.kind or (k.kind = 'regretted' and l.is_regretted = 1)
group by k.place, k.kind, w.headcount_start, w.headcount_end, w.average_headcount, t.leavings_told
order by k.place
