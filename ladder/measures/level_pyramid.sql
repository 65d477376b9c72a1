-- How many people of the scope stand at each level, track by track; those without a known level are a row of their own.
-- One row per level that somebody stands at; share is of everybody in the scope.
-- Access: plain
select
    l.track, l.track_rank, i.ladder, i.level, cast(count(*) as integer) as people, 1e0 * count(*) / nullif(w.people, 0) as share
from in_scope as i
cross join (select count(*) as people from in_scope where day = $day) as w
left join levels as l on l.ladder = i.ladder and l.level = i.level
where i.day = $day
group by l.track, l.track_rank, i.ladder, i.level, w.people
order by l.track nulls last, l.track_rank desc nulls last, i.ladder nulls last, i.level nulls last
