-- Since when everyone in the scope has stood at the rank they stand at; a sideways move to an equivalent level of the same track, another team
-- or another manager does not begin it anew. A level that no other leads to is held from the day of hire where nothing else is known.
-- One row per person; since_on is null where the beginning is unknown or said to lie after the day, known_from = the first day on which they are known to stand there.
with ranked as (
    select
        p.person, p.starts_on, p.ends_on, p.level_since, p.ladder, p.level, l.track, l.track_rank,
        case
            when lag(l.track) over w = l.track and lag(l.track_rank) over w = l.track_rank and lag(p.ends_on) over w >= p.starts_on - 1
                and lag(p.stint) over w = p.stint then 0
            else 1
        end as is_new
    from places as p
    join in_scope as i on i.person = p.person and i.day = $day
    left join levels as l on l.ladder = p.ladder and l.level = p.level
    where p.scope = '*' and p.starts_on <= $day
    window w as (partition by p.person order by p.starts_on)
),
numbered as (
    select r.*, sum(r.is_new) over (partition by r.person order by r.starts_on rows unbounded preceding) as run from ranked as r
),
runs as (
    select n.person, n.run, min(n.starts_on) as starts_on, min(n.level_since) as earliest_since
    from numbered as n
    group by n.person, n.run
),
entries as (
    select l.ladder, l.level
    from levels as l
    where not exists (select 1 from next_levels as n where n.next_ladder = l.ladder and n.next_level = l.level)
),
firsts as (
    select n.person, n.run, n.ladder, n.level, n.level_since
    from numbered as n
    join runs as r on r.person = n.person and r.run = n.run and r.starts_on = n.starts_on
)
select s.person, case when s.since_on <= $day then s.since_on end as since_on, s.known_from
from (
    select
        i.person,
        case
            when f.level_since is not null then r.earliest_since
            when r.earliest_since < r.starts_on then r.earliest_since
            when e.level is not null then h.hired_on
        end as since_on,
        r.starts_on as known_from
    from in_scope as i
    join numbered as n on n.person = i.person and n.starts_on <= $day and coalesce(n.ends_on, $day) >= $day
    join runs as r on r.person = n.person and r.run = n.run
    join firsts as f on f.person = r.person and f.run = r.run
    join people as h on h.person = i.person
    left join entries as e on e.ladder = f.ladder and e.level = f.level
    where i.day = $day and i.level is not null
) as s
