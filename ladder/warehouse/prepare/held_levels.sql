-- Since when each person has stood at the rank of each position: a sideways move to an equivalent level of the same track, another team or another
-- manager does not begin it anew. A level that no other leads to is held from the day of hire where nothing else is known.
-- Whoever was hired again begins anew.
-- One row per position with a level; known_from = the first day on which they are known to stand there, a lower bound where since_on is null:
-- that somebody was hired long before the first roster that names them does not tell which level they held in between.
insert into held_levels
with ranked as (
    select
        case
            when p.level_since is null and f.seen_on > p.starts_on and coalesce(f.previous_on >= p.starts_on, true) then f.seen_on else p.starts_on
        end as told_on,
        p.person, p.starts_on, p.ends_on, p.level_since, p.ladder, p.level, e.hired_on,
        case
            when lag(l.track) over w = l.track and lag(l.track_rank) over w = l.track_rank and lag(p.ends_on) over w >= p.starts_on - 1
                and lag(e.stint) over w = e.stint then 0
            else 1
        end as is_new
    from positions as p
    left join employments as e on e.person = p.person and e.starts_on <= p.starts_on and coalesce(e.ends_on, p.starts_on) >= p.starts_on
    left join levels as l on l.ladder = p.ladder and l.level = p.level
    left join first_named as f on f.person = p.person
    window w as (partition by p.person order by p.starts_on)
),
numbered as (
    select r.*, sum(r.is_new) over (partition by r.person order by r.starts_on rows unbounded preceding) as run from ranked as r
),
runs as (
    select
        n.*, min(n.level_since) over w as earliest_since, min(n.told_on) over w as known_from, first_value(n.level_since) over w as first_since,
        first_value(n.ladder) over w as first_ladder, first_value(n.level) over w as first_level
    from numbered as n
    window w as (partition by n.person, n.run order by n.starts_on rows unbounded preceding)
),
entries as (
    select l.ladder, l.level
    from levels as l
    where not exists (select 1 from next_levels as n where n.next_ladder = l.ladder and n.next_level = l.level)
)
select
    r.person, r.starts_on, r.ends_on,
    case
        when r.first_since is not null or r.earliest_since < r.known_from then r.earliest_since
        when e.level is not null then r.hired_on
    end as since_on,
    r.known_from
from runs as r
left join entries as e on e.ladder = r.first_ladder and e.level = r.first_level
where r.level is not null;
