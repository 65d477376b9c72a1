-- From dated rosters and history rows to one row per unbroken stretch of a person in one place.
-- History rows are used as they stand; a roster adds what history does not say. A first roster row speaks from the day the level
-- was reached (the manager and team are taken to have held since then); before it, only that the person was employed is known.
-- What a roster leaves empty does not contradict a history that says it.
insert into positions
with last_history as (
    select person, max(starts_on) as starts_on, bool_or(ends_on is null) as is_open, max(ends_on) as ends_on,
        arg_max_null(manager, starts_on) as manager, arg_max_null(team, starts_on) as team, arg_max_null(title, starts_on) as title,
        arg_max_null(ladder, starts_on) as ladder, arg_max_null(level, starts_on) as level
    from history group by person
),
roster_rows as (
    select r.*, lag(seen_on) over w as seen_before, lag(level) over w as level_before, lag(ladder) over w as ladder_before
    from roster as r
    window w as (partition by person order by seen_on)
),
snapshots as (
    select
        r.person, coalesce(r.manager, h.manager) as manager, coalesce(r.team, h.team) as team, coalesce(r.title, h.title) as title,
        coalesce(r.ladder, h.ladder) as ladder, coalesce(r.level, h.level) as level, r.level_since, r.hired_on,
        case
            when h.person is not null then r.seen_on
            when r.seen_before is null then coalesce(greatest(r.hired_on, r.level_since), r.hired_on, r.level_since, r.seen_on)
            when (r.level is distinct from r.level_before or r.ladder is distinct from r.ladder_before)
                and r.level_since > r.seen_before and r.level_since <= r.seen_on then r.level_since
            else r.seen_on
        end as day,
        r.seen_before is null and h.person is null as is_first,
        h.person is not null as has_history
    from roster_rows as r
    left join last_history as h on h.person = r.person
    where h.person is null or (h.is_open and r.seen_on > h.starts_on) or (not h.is_open and r.seen_on > h.ends_on and r.left_on is null)
),
observations as (
    select person, starts_on as day, ends_on, manager, team, title, ladder, level, cast(null as date) as level_since, 0 as source
    from history
    union all
    select person, day, null, manager, team, title, ladder, level, level_since, 1 from snapshots
    union all
    select person, hired_on, null, null, null, null, null, null, null, 2 from snapshots where is_first and hired_on < day
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
        person, stretch, min(day) as starts_on, arg_max(ends_on, day) as last_end, bool_or(ends_on is null and source = 0) as is_open,
        any_value(manager) as manager, any_value(team) as team, any_value(title) as title,
        any_value(ladder) as ladder, any_value(level) as level, max(level_since) as level_since, min(source) as source
    from numbered group by person, stretch
),
bounded as (
    select s.*, case when s.is_open then null else s.last_end end as said_end,
        lead(s.starts_on) over (partition by s.person order by s.starts_on) - 1 as next_end, p.left_on, p.hired_on, v.gone_by
    from stretches as s
    join people as p on p.person = s.person
    left join vanished as v on v.person = s.person
),
ended as (
    select *, least(said_end, next_end, left_on, case when next_end is null then gone_by - 1 end) as ends_on from bounded
),
level_changes as (
    select *, ladder is not distinct from lag(ladder) over w and level is not distinct from lag(level) over w
        and coalesce(lag(ends_on) over w >= starts_on - 1, false) as is_same_level
    from ended
    where ends_on is null or ends_on >= starts_on
    window w as (partition by person order by starts_on)
),
level_numbered as (
    select *, sum(case when is_same_level then 0 else 1 end) over (partition by person order by starts_on rows unbounded preceding) as run
    from level_changes
),
level_runs as (
    select person, run, min(starts_on) as run_starts_on, max(level_since) as said_since,
        bool_or(source = 0) as from_history, min(hired_on) as hired_on
    from level_numbered group by person, run
)
select
    n.person, n.starts_on, n.ends_on, n.manager, n.team, n.title, n.ladder, n.level,
    case
        when n.level is null then null
        when r.said_since is not null then r.said_since
        when n.run > 1 or (r.from_history and r.run_starts_on <= coalesce(r.hired_on, r.run_starts_on)) then r.run_starts_on
    end as level_since
from level_numbered as n
join level_runs as r on r.person = n.person and r.run = n.run;
