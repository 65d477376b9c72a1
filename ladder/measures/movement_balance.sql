-- The headcount at the beginning of $start, what came in and went out from then to the day, and the headcount at the end of the day; beside it who
-- moved, was promoted and was demoted inside.
-- One row. headcount_start + joined + appeared + moved_in - people_left - moved_out = headcount_end. last_day = employed on the day and gone at its
-- end: they count among those who left, and a headcount of the day still has them.
-- Workers: employees | everyone
-- Access: line
select
    w.headcount_start,
    cast(sum(case when m.kind = 'joined' then 1 else 0 end) as integer) as joined,
    cast(sum(case when m.kind = 'appeared' then 1 else 0 end) as integer) as appeared,
    cast(sum(case when m.kind = 'moved_in' then 1 else 0 end) as integer) as moved_in,
    cast(sum(case when m.kind = 'left' then 1 else 0 end) as integer) as people_left,
    cast(sum(case when m.kind = 'moved_out' then 1 else 0 end) as integer) as moved_out,
    w.headcount_end,
    cast(sum(case when m.kind = 'moved' then 1 else 0 end) as integer) as moved,
    cast(sum(case when m.kind = 'promoted' then 1 else 0 end) as integer) as promoted,
    cast(sum(case when m.kind = 'demoted' then 1 else 0 end) as integer) as demoted,
    w.last_day
from balance_ends as w
left join scope_movements as m on m.happened_on >= $start and m.happened_on <= $day
group by w.headcount_start, w.headcount_end, w.last_day
