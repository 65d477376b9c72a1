-- Where each goal stands on the day: attained = share of the way from baseline to target, expected = share of its time that had passed, both on
-- the day of its newest reading, so that an old value is never held against today's date.
-- One row per day and goal whose owner is in scope; goals without an owner belong to the whole organisation.
-- Attainment is (current - baseline) / (target - baseline) within 0..1, so a target below the baseline works; target = baseline is null.
-- The pace so far is taken from the reading before (see goal_reads), else from the start. On track = the pace needed until the due day is at most
-- one and a half times the pace so far, and from nine tenths of the time on at most that pace itself; always in the first tenth. Behind = at the
-- pace so far it would end short of half the way. At risk between these, and on the due day with something missing.
-- Late = a reading on or after the due day, of the last $reading_days, shows it open; due_unread = past its day without one on or after it. not_known =
-- the newest reading is older than $reading_days, also one that showed it late: whether it is still open nobody knows; no_reading = begun, and not read since. is_open = begun and neither done nor cancelled; is_judged = open, and its verdict rests
-- on a reading of the last $reading_days. projected = attained by the due day at the pace so far; times_the_pace = pace needed / pace so far.
-- A goal of several people has a row for each: shared is the goal that their rows stand for, and of those in scope one counts (is_counted = 1).
with read_goals as (
    select
        r.day, r.goal, r.person, i.reports_to, i.team, g.title, r.competency, r.phase, g.metric, g.unit, r.baseline, r.target, r.current_value,
        r.starts_on, r.due_on, r.closed_on, g.parent, g.weight, r.status, r.seen_on, r.read_on, r.earlier_on, r.way, r.earlier_way, coalesce(g.same_as, g.goal) as shared,
        case
            when g.due_on > g.starts_on then 1e0 * cast(coalesce(r.read_on, r.day) - g.starts_on as integer) / cast(g.due_on - g.starts_on as integer)
            when g.due_on <= coalesce(r.read_on, r.day) and g.starts_on is not null then 1e0
        end as elapsed,
        case when r.closed_on is null then cast(r.day - r.read_on as integer) end as reading_age_days
    from goal_reads as r
    join goals as g on g.goal = r.goal
    left join in_scope as i on i.day = r.day and i.person = r.person
    where i.person is not null or ($scope = '*' and r.person is null)
),
paced as (
    select
        g.*, case when way < 0 then 0e0 when way > 1 then 1e0 else way end as attained,
        case when elapsed < 0 then 0e0 when elapsed > 1 then 1e0 else elapsed end as expected,
        1 - way as missing,
        cast(due_on - read_on as integer)
            * case when earlier_way is not null then (way - earlier_way) / cast(read_on - earlier_on as integer) else way / nullif(cast(read_on - starts_on as integer), 0) end as gain
    from read_goals as g
),
judged as (
    select
        p.*,
        case
            when status = 'cancelled' then 'cancelled'
            when status = 'done' or closed_on <= day then 'done'
            when attained >= 1 then 'done'
            when starts_on > day then 'not_started'
            when due_on < day and read_on >= due_on then case when reading_age_days > $reading_days then 'not_known' else 'late' end
            when due_on < day then 'due_unread'
            when read_on is null then 'no_reading'
            when reading_age_days > $reading_days and (status = 'at-risk' or (attained is not null and expected is not null)) then 'not_known'
            when attained is null and status = 'at-risk' then 'at_risk'
            when attained is null or expected is null then 'undefined'
            when expected >= 1 then 'at_risk'
            when expected < 0.1e0 then 'on_track'
            when gain * case when expected >= 0.9e0 then 1e0 else 1.5e0 end >= missing - 1e-9 then 'on_track'
            when way + gain >= 0.5e0 - 1e-9 then 'at_risk'
            else 'behind'
        end as state
    from paced as p
)
select
    day, goal, person, reports_to, team, title, competency, phase, metric, unit, baseline, target, current_value, starts_on, due_on, closed_on,
    parent, weight, status, seen_on, attained, expected, state, reading_age_days,
    case when state in ('on_track', 'at_risk', 'behind') and due_on > read_on then way + gain end as projected,
    case when state in ('on_track', 'at_risk', 'behind') and gain > 0 then missing / gain end as times_the_pace,
    case when state in ('done', 'cancelled', 'not_started') then 0 else 1 end as is_open,
    case when state in ('on_track', 'at_risk', 'behind', 'late') then 1 else 0 end as is_judged,
    shared, case when row_number() over (partition by day, shared order by goal) = 1 then 1 else 0 end as is_counted
from judged
