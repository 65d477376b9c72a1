-- The day on which time alone meets a checkpoint that asks for months in a level, months at a rank or years of experience, if all else stays.
-- One row per day, person and checkpoint for which it can be told; is_latest = 1 where the beginning is unknown, so that it may be met before.
select day, person, ladder, level, checkpoint, cast(coalesce(level_since, known_from) + months * interval '1 month' as date) as earliest_on,
    case when level_since is null then 1 else 0 end as is_latest
from candidates
where rule = 'time_in_level'
union all
select c.day, c.person, c.ladder, c.level, c.checkpoint, s.reached_on, s.begins_unknown
from candidates as c
join rank_stretches as s on s.day = c.day and s.person = c.person and s.ladder = c.ladder and s.checkpoint = c.checkpoint and s.ends_on = c.day
union all
select c.day, c.person, c.ladder, c.level, c.checkpoint,
    cast(h.hired_on + cast(ceil((c.years - coalesce(h.years_before, 0)) * 365.25e0) as integer) * interval '1 day' as date),
    case when h.years_before is null then 1 else 0 end
from candidates as c
join people as h on h.person = c.person and h.hired_on is not null
where c.rule = 'years_experience'
