-- From dated rosters and history rows to where each person stood on every day of their employments: one row per unbroken stretch in one place.
-- The later start wins on its day; of two on one day history speaks before a roster, and the later row of a file before the earlier. A stretch that goes on after
-- one inside it counts again. Where nothing is said, people stand where they stood last; before anything is said, only that they were employed is known.
-- A roster adds what history does not say, before it or after. A first roster row speaks from the day the level was reached (the manager and
-- team are taken to have held since then). What a roster leaves empty does not contradict a history that says it.
insert into positions
with said_by_history as (                  -- of two rows that begin on one day the later one of the file stands
    select * from (select *, row_number() over (partition by person, starts_on order by nth desc) as nth_last from history) as h where nth_last = 1
),
last_history as (
    select person, min(starts_on) as first_starts_on, max(starts_on) as starts_on, arg_max_null(ends_on, starts_on) is null as is_open, max(ends_on) as ends_on,
        arg_max_null(manager, starts_on) as manager, arg_max_null(team, starts_on) as team, arg_max_null(title, starts_on) as title,
        arg_max_null(ladder, starts_on) as ladder, arg_max_null(level, starts_on) as level
    from said_by_history group by person
),
roster_days as (
    select seen_on, lag(seen_on) over (order by seen_on) as previous_on
    from (select distinct seen_on from roster) as d
),
statements as (                            -- a level that is said to begin after the day spoken of has not begun: its day is unknown
    select r.* replace (case when r.level_since <= greatest(r.seen_on, r.hired_on) then r.level_since end as level_since), d.previous_on,
        greatest(r.seen_on, r.hired_on) as speaks_of, lead(r.seen_on) over w as seen_next
    from roster as r
    join roster_days as d on d.seen_on = r.seen_on
    window w as (partition by r.person order by r.seen_on)
),
roster_rows as (                           -- of a hire to come, the last roster that names it speaks
    select *, lag(seen_on) over w as seen_before, lag(level) over w as level_before, lag(ladder) over w as ladder_before
    from statements
    where speaks_of = seen_on or seen_next is null
    window w as (partition by person order by seen_on)
),
snapshots as (
    select
        r.person,
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
        end as day,
        r.seen_on
    from roster_rows as r
    left join last_history as h on h.person = r.person and r.speaks_of >= h.first_starts_on
    where h.person is null or (h.is_open and r.seen_on > h.starts_on)
        or (not h.is_open and r.seen_on > h.ends_on and (r.left_on is null or r.hired_on > h.ends_on))
    window w as (partition by r.person, h.person is null order by r.seen_on rows unbounded preceding)
),
observations as (
    select person, starts_on as day, starts_on as said_on, ends_on, manager, team, title, ladder, level, 0 as source from said_by_history
    union all
    select person, day, seen_on, null, manager, team, title, ladder, level, 1 from snapshots
),
observed as (                              -- two sources on one day: history speaks first; what has no end of its own holds until the next begins
    select o.* replace (coalesce(o.ends_on, lead(o.day) over (partition by o.person order by o.day) - 1) as ends_on)
    from (select *, row_number() over (partition by person, day order by source) as nth from observations) as o
    where o.nth = 1
),
terms as (                                 -- on what terms, as the newest roster says that says anything
    select
        person, case when lag(seen_on) over w is null then date '0001-01-01' when hired_on > lag(seen_on) over w then hired_on else seen_on end as day,
        last_value(worker_type ignore nulls) over w as worker_type, last_value(fte ignore nulls) over w as fte, manager2
    from roster
    window w as (partition by person order by seen_on rows unbounded preceding)
),
cuts as (                                  -- the days of each employment on which something may begin
    select e.person, e.stint, e.starts_on as first_day, e.ends_on as last_day, e.starts_on as day from employments as e
    union
    select e.person, e.stint, e.starts_on, e.ends_on, c.day
    from employments as e
    join (
        select person, day from observed
        union
        select person, ends_on + 1 from observed where ends_on is not null
        union
        select person, day from terms
    ) as c on c.person = e.person and c.day > e.starts_on and coalesce(c.day <= e.ends_on, true)
),
chosen as (                                -- a roster speaks of the employment of its own day, also where it says that a level was reached before that began
    select
        c.person, c.stint, c.day, c.last_day, o.manager, o.team, o.title, o.ladder, o.level, o.source,
        row_number() over (
            partition by c.person, c.day
            order by coalesce(o.ends_on >= c.day, true) desc, case when coalesce(o.ends_on >= c.day, true) then o.day else o.ends_on end desc, o.day desc
        ) as nth
    from cuts as c
    left join observed as o on o.person = c.person and o.day <= c.day
        and case when o.source = 0 then o.day >= c.first_day or coalesce(o.ends_on >= c.first_day, true) else greatest(o.day, o.said_on) >= c.first_day or c.stint = 1 end
),
on_terms as (
    select c.*, t.worker_type, t.fte, t.manager2
    from chosen as c
    asof left join terms as t on t.person = c.person and t.day <= c.day
    where c.nth = 1
),
compared as (
    select *,
        coalesce(stint = lag(stint) over w, false)
        and manager is not distinct from lag(manager) over w and team is not distinct from lag(team) over w
        and title is not distinct from lag(title) over w and ladder is not distinct from lag(ladder) over w
        and level is not distinct from lag(level) over w and worker_type is not distinct from lag(worker_type) over w
        and fte is not distinct from lag(fte) over w and manager2 is not distinct from lag(manager2) over w as is_same
    from on_terms
    window w as (partition by person order by day)
),
numbered as (
    select *, sum(case when is_same then 0 else 1 end) over (partition by person order by day rows unbounded preceding) as stretch
    from compared
),
stretches as (
    select
        person, stretch, any_value(stint) as stint, min(day) as starts_on, any_value(last_day) as last_day, any_value(manager) as manager,
        any_value(team) as team, any_value(title) as title, any_value(ladder) as ladder, any_value(level) as level,
        any_value(worker_type) as worker_type, any_value(fte) as fte, any_value(manager2) as manager2, min(source) as source
    from numbered group by person, stretch
),
ended as (
    select s.*, least(s.last_day, lead(s.starts_on) over (partition by s.person order by s.starts_on) - 1) as ends_on
    from stretches as s
),
level_changes as (
    select *, ladder is not distinct from lag(ladder) over w and level is not distinct from lag(level) over w
        and coalesce(lag(ends_on) over w >= starts_on - 1 and lag(stint) over w = stint, false) as is_same_level,
        case when lag(stint) over w = stint then lag(level) over w end as level_before, lead(starts_on) over w as next_starts_on
    from ended
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
    select
        n.person, n.run, case
            when arg_min_null(n.level_before, n.starts_on) is not null
                or (min(n.source) = 0 and min(n.starts_on) <= min(e.hired_on)) or (min(n.stint) > 1 and min(n.starts_on) = min(e.starts_on))
                then min(n.starts_on)
        end as reached_on, arg_min_null(n.level_before, n.starts_on) is not null as was_elsewhere
    from level_numbered as n
    join employments as e on e.person = n.person and e.stint = n.stint
    group by n.person, n.run
)
-- A level that is said to have been reached while an older file still says another is reached when the older file no longer speaks.
select n.person, n.starts_on, n.ends_on, n.manager, n.team, n.title, n.ladder, n.level,
    case when n.level is not null then coalesce(case when r.was_elsewhere then greatest(s.level_since, r.reached_on) else s.level_since end, r.reached_on) end
        as level_since,
    n.manager2, n.worker_type, n.fte, n.team
from level_numbered as n
join level_runs as r on r.person = n.person and r.run = n.run
left join level_said as s on s.person = n.person and s.run = n.run;
