-- From dated rosters to the times that people were employed: hired on or before a day and not left before it, whatever positions say.
-- One row per person and employment. A roster lists everyone who is there on its day: whoever it leaves out is gone by then (for a reason that
-- nobody says, but not before the day of leaving that an older one told), and back when a later one lists them again. A later hire begins an employment of its own when the one before has ended, or
-- when an older roster still lists the person under the earlier hire; else it corrects it. The newest roster speaks: a leaving it takes back
-- did not happen. Where nobody says when a person was hired, they are employed from the first day on which a file places them. Stretches of the history that ended
-- before the first hire are an earlier employment; a gap between positions ends none.
insert into employments
with roster_days as (
    select seen_on, lead(seen_on) over (order by seen_on) as following_on
    from (select distinct seen_on from roster) as d
),
said as (                                  -- what each roster says of a person; the hire is that of the nearest roster that says one
    select
        r.person, r.seen_on, r.left_on, r.leaving_reason, r.worker_type, r.fte, r.level_since, d.following_on,
        coalesce(
            r.hired_on, lag(r.hired_on ignore nulls) over w,
            case when lead(r.hired_on ignore nulls) over w <= r.seen_on then lead(r.hired_on ignore nulls) over w end
        ) as hired_on
    from roster as r
    join roster_days as d on d.seen_on = r.seen_on
    window w as (partition by r.person order by r.seen_on)
),
followed as (
    select
        s.*, lag(s.seen_on) over w as seen_before, lag(s.left_on) over w as left_before, lag(s.hired_on) over w as hired_before,
        lag(s.following_on) over w as expected_on
    from said as s
    window w as (partition by s.person order by s.seen_on)
),
begun as (
    select
        f.*, case
            when f.seen_before is null then 1
            when f.hired_on > f.hired_before and f.hired_on > least(f.left_before, f.seen_before) then 1
            when f.seen_on > f.expected_on and coalesce(f.left_on >= f.seen_on, true) and coalesce(f.left_before < f.seen_on, true) then 1
            else 0
        end as is_new
    from followed as f
),
numbered as (
    select b.*, sum(b.is_new) over (partition by b.person order by b.seen_on rows unbounded preceding) as nth from begun as b
),
listed as (                                -- the employments that the rosters tell, one after another
    select
        n.person, n.nth, min(n.seen_on) as first_seen, max(n.seen_on) as last_seen,
        arg_max_null(n.hired_on, n.seen_on) as hired_on, arg_max_null(n.left_on, n.seen_on) as left_on,
        arg_max_null(n.leaving_reason, n.seen_on) as leaving_reason, arg_max_null(n.following_on, n.seen_on) as following_on,
        arg_min_null(n.level_since, n.seen_on) as level_since, arg_min_null(n.seen_before, n.seen_on) as seen_before,
        arg_min_null(n.hired_before, n.seen_on) as hired_before
    from numbered as n
    group by n.person, n.nth
),
closed as (                                -- a stretch without an end of its own holds until the next begins
    select
        person, starts_on, nth,
        coalesce(ends_on, lead(starts_on) over (partition by person order by starts_on, nth) - 1, date '9999-12-31') as ends_on
    from history
    where hired_on is null
),
stretches as (
    select
        c.person, c.starts_on, c.ends_on, case
            when c.starts_on - 1 <= max(c.ends_on) over (
                partition by c.person order by c.starts_on, c.nth rows between unbounded preceding and 1 preceding
            ) then 0
            else 1
        end as is_new
    from closed as c
),
runs as (
    select person, run, min(starts_on) as starts_on, max(ends_on) as ends_on
    from (
        select s.*, sum(s.is_new) over (partition by s.person order by s.starts_on, s.ends_on rows unbounded preceding) as run from stretches as s
    ) as s
    group by person, run
),
placed_by_history as (
    select person, min(starts_on) as starts_on from history group by person
),
history_ends as (                          -- an unbroken run of positions that ends before the next roster ends the employment
    select l.person, l.nth, max(r.ends_on) as ends_on
    from listed as l
    join runs as r on r.person = l.person and r.ends_on >= l.last_seen and r.ends_on < l.following_on
    group by l.person, l.nth
),
hired_anew as (                            -- a hire that an earlier employment has had is not had a second time
    select *, seen_before is null or (hired_on > seen_before and coalesce(hired_on > hired_before, true)) as is_hired_anew from listed
),
known as (
    select
        l.person, l.last_seen, l.left_on, l.leaving_reason, l.following_on, e.ends_on as history_ends,
        case when l.is_hired_anew then l.hired_on end as hired_on,
        case
            when l.seen_before is null
                then coalesce(l.hired_on, least(h.starts_on, case when l.level_since <= l.first_seen then l.level_since end, l.first_seen))
            when l.is_hired_anew then l.hired_on
            else l.first_seen
        end as starts_on
    from hired_anew as l
    left join placed_by_history as h on h.person = l.person
    left join history_ends as e on e.person = l.person and e.nth = l.nth
),
told as (                                  -- earlier employments that stand beside the newest in one file
    select
        person, hired_on, arg_max_null(left_on, seen_on) as left_on, arg_max_null(leaving_reason, seen_on) as leaving_reason, max(seen_on) as seen_on
    from history
    where hired_on is not null and left_on is not null
    group by person, hired_on
),
both_told as (
    select
        k.person, k.hired_on, k.starts_on,
        case when t.seen_on > k.last_seen then t.left_on else k.left_on end as left_on,
        case when t.seen_on > k.last_seen then t.leaving_reason else k.leaving_reason end as leaving_reason,
        k.last_seen, k.following_on, k.history_ends
    from known as k
    left join told as t on t.person = k.person and t.hired_on = k.hired_on
    union all
    select t.person, t.hired_on, t.hired_on, t.left_on, t.leaving_reason, t.seen_on, null, null
    from told as t
    left join known as k on k.person = t.person and k.starts_on <= t.left_on and coalesce(k.left_on >= t.hired_on, true)
    where k.person is null
),
first_hires as (
    select person, min(starts_on) as starts_on, min(hired_on) as hired_on from both_told group by person
),
before_hire as (                           -- positions that ended before the first hire that is known
    select r.person, cast(null as date) as hired_on, min(r.starts_on) as starts_on, max(r.ends_on) as left_on
    from runs as r
    join first_hires as f on f.person = r.person and r.ends_on < f.hired_on
    group by r.person
),
every as (
    select person, hired_on, starts_on, left_on, leaving_reason, last_seen, following_on, history_ends from both_told
    union all
    select person, hired_on, starts_on, left_on, null, null, null, null from before_hire
),
bounded as (
    select
        e.person, e.hired_on, e.starts_on, e.left_on, e.leaving_reason,
        lead(e.starts_on) over (partition by e.person order by e.starts_on) - 1 as next_end,
        case
            when e.left_on is not null then e.left_on
            else coalesce(e.history_ends, e.following_on - 1)
        end as said_end
    from every as e
)
select
    b.person, b.starts_on, least(b.said_end, b.next_end) as ends_on, b.hired_on,
    case when b.left_on is not null then b.leaving_reason end as leaving_reason,
    cast(row_number() over (partition by b.person order by b.starts_on) as integer) as stint
from bounded as b
where coalesce(least(b.said_end, b.next_end) >= b.starts_on, true);
