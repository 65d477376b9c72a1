-- How near each person in the scope is to each level they could reach next.
-- One row per person and level; standing is ready (all met), close (one of several open), further (more open), or unknown (none failed, more than one untold).
select
    s.*, case
        when s.met = s.checkpoints then 'ready'
        when s.met = s.checkpoints - 1 and s.met > 0 then 'close'
        when s.not_met = 0 then 'unknown'
        else 'further'
    end as standing
from (
    select
        v.person, p.name, i.team, i.title, i.ladder as ladder_now, i.level as level_now, i.level_since, v.ladder, v.level, l.rank,
        cast(count(*) as integer) as checkpoints,
        cast(sum(case when v.state = 'met' then 1 else 0 end) as integer) as met,
        cast(sum(case when v.state = 'not_met' then 1 else 0 end) as integer) as not_met,
        cast(sum(case when v.state = 'cannot_tell' then 1 else 0 end) as integer) as cannot_tell,
        case when sum(case when v.state = 'met' then 0 else 1 end) = 0 then max(v.since) end as ready_since
    from verdicts as v
    join in_scope as i on i.day = v.day and i.person = v.person
    join people as p on p.person = v.person
    join levels as l on l.ladder = v.ladder and l.level = v.level
    group by v.person, p.name, i.team, i.title, i.ladder, i.level, i.level_since, v.ladder, v.level, l.rank
) as s
order by s.ladder, s.rank, s.met desc, s.name, s.person
