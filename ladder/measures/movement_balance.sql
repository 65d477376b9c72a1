-- The headcount at the beginning of $start, what came in and went out from then to the day, and the headcount at the end of the day; beside it who
-- moved, was promoted and was demoted inside.
-- One row. headcount_start + joined + appeared + moved_in - people_left - moved_out = headcount_end. last_day = employed on the day and gone at its
-- end: they count among those who left, and a headcount of the day still has them.
-- Where the data know one day only, nobody can know what changed, and where they list nobody who has left either, who came and went: null, not 0
-- (see window_told).
-- Workers: employees | everyone
-- Access: line
select
    case when t.leavings_told = 1 then w.headcount_start end as headcount_start,
    case when t.leavings_told = 1 then cast(sum(case when m.kind = 'joined' then 1 else 0 end) as integer) end as joined,
    case when t.leavings_told = 1 then cast(sum(case when m.kind = 'appeared' then 1 else 0 end) as integer) end as appeared,
    case when t.changes_told = 1 then cast(sum(case when m.kind = 'moved_in' then 1 else 0 end) as integer) end as moved_in,
    case when t.leavings_told = 1 then cast(sum(case when m.kind = 'left' then 1 else 0 end) as integer) end as people_left,
    case when t.changes_told = 1 then cast(sum(case when m.kind = 'moved_out' then 1 else 0 end) as integer) end as moved_out,
    w.headcount_end,
    case when t.changes_told = 1 then cast(sum(case when m.kind = 'moved' then 1 else 0 end) as integer) end as moved,
    case when t.changes_told = 1 then cast(sum(case when m.kind = 'promoted' then 1 else 0 end) as integer) end as promoted,
    case when t.changes_told = 1 then cast(sum(case when m.kind = 'demoted' then 1 else 0 end) as integer) end as demoted,
    case when t.leavings_told = 1 then w.last_day end as last_day
from balance_ends as w
cross join window_told as t
left join scope_movements as m on m.happened_on >= $start and m.happened_on <= $day
group by w.headcount_start, w.headcount_end, w.last_day, t.leavings_told, t.changes_told
