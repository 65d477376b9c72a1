-- The headcount at $start, what came in and went out after it, and the headcount on the day; beside it who moved and was promoted inside.
-- One row; nothing where the window is no longer than a day. headcount_start + joined + appeared + moved_in - left - moved_out = headcount_end.
select
    w.headcount_start,
    cast(sum(case when m.kind = 'joined' then 1 else 0 end) as integer) as joined,
    cast(sum(case when m.kind = 'appeared' then 1 else 0 end) as integer) as appeared,
    cast(sum(case when m.kind = 'moved_in' then 1 else 0 end) as integer) as moved_in,
    cast(sum(case when m.kind = 'left' then 1 else 0 end) as integer) as people_left,
    cast(sum(case when m.kind = 'moved_out' then 1 else 0 end) as integer) as moved_out,
    w.headcount_end,
    cast(sum(case when m.kind = 'moved' then 1 else 0 end) as integer) as moved,
    cast(sum(case when m.kind = 'promoted' then 1 else 0 end) as integer) as promoted
from window_ends as w
left join scope_movements as m on m.happened_on > $start and m.happened_on <= $day
group by w.headcount_start, w.headcount_end
