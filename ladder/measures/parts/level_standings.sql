-- Where everybody has stood on their ladders, and whether coming there was a step up: to a higher rank of the same track, or from an individual
-- contributor's path onto a manager's. Ranks are levels.track_rank, so a renamed level is no step.
-- One row per person and stretch with a level; *_before = the stretch with a level before it, whenever that was; stint counts employments. is_up = 0 for the first.
select
    s.*, case
        when (s.track = s.track_before and s.track_rank > s.rank_before) or (s.track = 'manager' and s.track_before = 'ic') then 1 else 0
    end as is_up
from (
    select
        p.person, p.stint, p.starts_on, p.ends_on, p.ladder, p.level, p.level_since, l.track, l.track_rank, lag(p.stint) over w as stint_before,
        lag(p.ladder) over w as ladder_before, lag(p.level) over w as level_before, lag(p.level_since) over w as since_before,
        lag(l.track) over w as track_before, lag(l.track_rank) over w as rank_before
    from places as p
    join levels as l on l.ladder = p.ladder and l.level = p.level
    where p.scope = '*'
    window w as (partition by p.person order by p.starts_on)
) as s
