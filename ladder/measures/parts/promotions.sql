-- Every promotion: a step up while employed, to a higher rank of the same track, or from an individual contributor's path onto a manager's. Ranks are
-- levels.track_rank, so a renamed level is no step, and whoever left and was hired again at a higher level was not promoted.
-- One row per person and step; since_before = since when they had stood at the level before, where that is known.
select s.person, s.starts_on as promoted_on, s.ladder_before, s.level_before, s.since_before, s.ladder, s.level
from (
    select
        p.person, p.starts_on, p.stint, p.ladder, p.level, l.track, l.track_rank, lag(p.stint) over w as stint_before,
        lag(p.ladder) over w as ladder_before, lag(p.level) over w as level_before, lag(p.level_since) over w as since_before,
        lag(l.track) over w as track_before, lag(l.track_rank) over w as rank_before
    from places as p
    join levels as l on l.ladder = p.ladder and l.level = p.level
    where p.scope = '*'
    window w as (partition by p.person order by p.starts_on)
) as s
where s.stint = s.stint_before
    and ((s.track = s.track_before and s.track_rank > s.rank_before) or (s.track = 'manager' and s.track_before = 'ic'))
