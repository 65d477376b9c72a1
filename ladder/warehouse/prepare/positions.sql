-- From dated rosters and history rows to one row per unbroken stretch of a person in one place.
-- History rows are used as they stand; a roster adds what history does not say, before it or after. A first roster row speaks from the day
-- the level was reached (the manager and team are taken to have held since then); before it, only that the person was employed is known.
-- A roster lists everyone who is there on its day: whoever it leaves out is gone by then, and back when a later one lists them again.
-- What a roster leaves empty does not contradict a history that says it.
insert into positions
with last_history as (
    select person, min(starts_on) as first_starts_on, max(starts_on) as starts_on, bool_or(ends_on is null) as is_open, max(ends_on) as ends_on,
        arg_max_null(manager, starts_on) as manager, arg_max_null(team, starts_on) as team, arg_max_null(title, starts_on) as title,
        arg_max_null(ladder, starts_on) as ladder, arg_max_null(level, starts_on) as level
    from history group by person
),
roster_days as (
    select seen_on, lag(seen_on) over (order by seen_on) as previous_on, lead(seen_on) over (order by seen_on) as following_on
    from (select distinct seen_on from roster) as d
),
statements as (                            -- a level that is said to begin after the day spoken of has not begun: its day is unknown
    select r.* replace (case when r.level_since <= greatest(r.seen_on, r.hired_on) then r.level_since end as level_since), d.previous_on, d.following_on,
        greatest(r.seen_on, r.hired_on) as speaks_of,
        lead(r.seen_on) over w as seen_next, lead(r.hired_on) over w as hired_next, lead(r.left_on) over w as left_next
    from roster as r
    join roster_days as d on d.seen_on = r.seen_on
    window w as (partition by r.person order by r.seen_on)
),
roster_rows as (                           -- of a hire to come, the last roster that names it speaks
    select *, lag(seen_on) over w as seen_before, lag(level) over w as level_before, lag(ladder) over w as ladder_before,
        case
            when seen_next is null then coalesce(left_on, following_on - 1)
            when hired_next > left_on then left_on
            when following_on < seen_next then coalesce(left_on, following_on - 1)
            when left_next < seen_next then left_next
        end as ends_on
    from statements
    where speaks_of = seen_on or seen_next is null
    window w as (partition by person order by seen_on)
),
snapshots as (
    select
        r.person, r.seen_before, r.hired_on, r.ends_on, h.person is not null as has_history,
        case when h.person is null then r.manager else coalesce(last_value(r.manager ignore nulls) over w, h.manager) end as manager,
        case when h.person is null then r.team else coalesce(last_value(r.team ignore nulls) over w, h.team) end as team,
        case when h.person is null then r.title else coalesce(last_value(r.title ignore nulls) over w, h.title) end as title,
        case when h.person is null then r.ladder else coalesce(last_value(r.ladder ignore nulls) over w, h.ladder) end as ladder,
        case when h.person is null then r.level else coalesce(last_value(r.level ignore nulls) over w, h.level) end as level,
        case
            when r.seen_before is null and h.person is null then coalesce(greatest(r.hired_on, r.level_since), r.seen_on)
            when not coalesce(h.is_open, false) and r.hired_on > greatest(r.seen_before, h.ends_on) then r.hired_on
            when h.person is null and (r.level is distinct from r.level_before or r.ladder is distinct from r.ladder_before)
                and r.level_since > r.previous_on and r.level_since <= r.seen_on then r.level_since
            else r.seen_on
        end as day
    from roster_rows as r
    left join last_history as h on h.person = r.person and r.speaks_of >= h.first_starts_on
    where h.person is null or (h.is_open and r.seen_on > h.starts_on)
        or (not h.is_open and r.seen_on > h.ends_on and (r.left_on is null or r.hired_on > h.ends_on))
    window w as (partition by r.person, h.person is null order by r.seen_on rows unbounded preceding)
),
observations as (
    select person, starts_on as day, ends_on, manager, team, title, ladder, level, 0 as source from history
    union all
    select person, day, ends_on, manager, team, title, ladder, level, 1 from snapshots
    union all
    select person, hired_on, null, null, null, null, null, null, 2 from snapshots where seen_before is null and not has_history and hired_on < day
),
observed as (                              -- two sources on one day: history speaks first
    select * from (select *, row_number() over (partition by person, day order by source) as nth from observations) where nth = 1
),
compared as (
    select *,
        manager is not distinct from lag(manager) over w and team is not distinct from lag(team) over w
        and title is not distinct from lag(title) over w and ladder is not distinct from lag(ladder) over w
        and level is not distinct from lag(level) over w
        and coalesce(lag(ends_on) over w >= day - 1, lag(day) over w is not null) as is_same
    from observed
    window w as (partition by person order by day)
),
numbered as (
    select *, sum(case when is_same then 0 else 1 end) over (partition by person order by day rows unbounded preceding) as stretch
    from compared
),
stretches as (
    select
        person, stretch, min(day) as starts_on, arg_max_null(ends_on, day) as said_end, any_value(manager) as manager, any_value(team) as team,
        any_value(title) as title, any_value(ladder) as ladder, any_value(level) as level, min(source) as source
    from numbered group by person, stretch
),
bounded as (
    select s.*, p.left_on, p.hired_on, lead(s.starts_on) over (partition by s.person order by s.starts_on) - 1 as next_end
    from stretches as s
    join people as p on p.person = s.person
),
ended as (
    select *, least(said_end, next_end, left_on) as ends_on from bounded
),
level_changes as (
    select *, ladder is not distinct from lag(ladder) over w and level is not distinct from lag(level) over w
        and coalesce(lag(ends_on) over w >= starts_on - 1, false) as is_same_level,
        lag(level) over w as level_before, lead(starts_on) over w as next_starts_on
    from ended
    where ends_on is null or ends_on >= starts_on
    window w as (partition by person order by starts_on)
),
level_numbered as (
    select *, sum(case when is_same_level then 0 else 1 end) over (partition by person order by starts_on rows unbounded preceding) as run
    from level_changes
),
level_said as (                            -- the newest roster that names the level on a day of the run
    select n.person, n.run, arg_max(s.level_since, s.seen_on) as level_since
    from level_numbered as n
    join statements as s on s.person = n.person and coalesce(s.ladder, n.ladder) = n.ladder and coalesce(s.level, n.level) = n.level
        and s.speaks_of >= n.starts_on and coalesce(s.speaks_of < n.next_starts_on, true)
    group by n.person, n.run
),
level_runs as (                            -- reached at the start of the run where another level stood before it, or where it began with the hire
    select person, run, case
            when arg_min_null(level_before, starts_on) is not null or (min(source) = 0 and min(starts_on) <= min(hired_on)) then min(starts_on)
        end as reached_on
    from level_numbered group by person, run
)
select n.person, n.starts_on, n.ends_on, n.manager, n.team, n.title, n.ladder, n.level,
    case when n.level is not null then coalesce(s.level_since, r.reached_on) end as level_since
from level_numbered as n
join level_runs as r on r.person = n.person and r.run = n.run
left join level_said as s on s.person = n.person and s.run = n.run;
