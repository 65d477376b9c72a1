-- Of everybody who came to stand at a level of the scope from $start to the day, the share who came from inside.
-- One row per level that was filled: openings at it filled from inside / all fills of it.
-- Workers: employees | everyone
-- Access: line
select
    f.track, f.track_rank, f.ladder, f.level, cast(count(*) as integer) as fills,
    cast(sum(case when f.filled_from = 'inside' then 1 else 0 end) as integer) as inside,
    1e0 * sum(case when f.filled_from = 'inside' then 1 else 0 end) / nullif(count(*), 0) as rate
from filled_levels as f
where f.happened_on >= $start and f.happened_on <= $day
group by f.track, f.track_rank, f.ladder, f.level
order by f.track, f.track_rank desc, f.ladder, f.level
