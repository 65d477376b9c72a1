-- Every step down to a lower rank of the same track while employed: a change that is listed, and that fills no opening.
-- One row per person and step.
select s.person, s.starts_on as demoted_on, s.ladder_before, s.level_before, s.ladder, s.level
from (
    select
        p.person, p.starts_on, p.stint, p.ladder, p.level, l.track, l.track_rank, lag(p.stint) over w as stint_before,
        lag(p.ladder) over w as ladder_before, lag(p.level) over w as level_before, lag(l.track) over w as track_before,
        lag(l.track_rank) over w as rank_before
    from places as p
    join levels as l on l.ladder = p.ladder and l.level = p.level
    where p.scope = '*'
    window w as (partition by p.person order by p.starts_on)
) as s
where s.stint = s.stint_before and s.track = s.track_before and s.track_rank < s.rank_before
