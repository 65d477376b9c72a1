-- Whether there are so many pieces of evidence of a kind in a rolling window of months, with no longer pause than allowed.
-- One row per day, person and checkpoint; have and need count pieces. A record that began inside the window cannot tell until it is met.
with pieces_of as (
    select distinct
        c.person, c.checkpoint, c.pieces, c.months, c.largest_gap_days, e.title, e.happened_on as from_on,
        cast(e.happened_on + c.months * interval '1 month' as date) as until_on
    from candidates as c
    join evidence as e on e.person = c.person and e.kind = c.evidence_kind and (e.checkpoint is null or e.checkpoint = c.checkpoint)
    where c.rule = 'evidence'
),
changes as (
    select person, checkpoint, pieces, from_on as changed_on, 1 as change from pieces_of
    union all
    select person, checkpoint, pieces, until_on, -1 from pieces_of
),
daily as (
    select person, checkpoint, pieces, changed_on, sum(change) as change from changes group by person, checkpoint, pieces, changed_on
),
counted as (
    select person, checkpoint, pieces, changed_on, sum(change) over (partition by person, checkpoint order by changed_on) as inside
    from daily
),
crossings as (
    select person, checkpoint, changed_on
    from (select *, lag(inside) over (partition by person, checkpoint order by changed_on) as inside_before from counted) as c
    where inside >= pieces and coalesce(inside_before, 0) < pieces
),
pauses as (
    select
        person, checkpoint, from_on, until_on, largest_gap_days,
        lag(from_on) over (partition by person, checkpoint order by from_on) as before_on,
        lag(until_on) over (partition by person, checkpoint order by from_on) as before_until_on
    from pieces_of
),
record as (select min(happened_on) as begins_on from evidence),
windows as (
    select
        c.day, c.person, c.ladder, c.level, c.checkpoint, c.pieces, c.months, c.largest_gap_days,
        count(p.from_on) as inside, max(p.from_on) as newest_on,
        max(case when p.before_until_on > c.day then cast(p.from_on - p.before_on as integer) end) as longest_pause_days
    from candidates as c
    left join pauses as p on p.person = c.person and p.checkpoint = c.checkpoint and p.from_on <= c.day and p.until_on > c.day
    where c.rule = 'evidence'
    group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.pieces, c.months, c.largest_gap_days
),
judged as (
    select
        w.*, r.begins_on,
        w.inside >= w.pieces and coalesce(w.longest_pause_days <= w.largest_gap_days, true)
            and coalesce(cast(w.day - w.newest_on as integer) <= w.largest_gap_days, true) as is_met
    from windows as w cross join record as r
),
regular_from as (
    select j.day, j.person, j.checkpoint, max(p.before_until_on) as regular_on
    from judged as j
    join pauses as p on p.person = j.person and p.checkpoint = j.checkpoint and cast(p.from_on - p.before_on as integer) > p.largest_gap_days
        and p.before_until_on <= j.day
    group by j.day, j.person, j.checkpoint
),
reached as (
    select j.day, j.person, j.checkpoint, max(x.changed_on) as reached_on
    from judged as j join crossings as x on x.person = j.person and x.checkpoint = j.checkpoint and x.changed_on <= j.day
    group by j.day, j.person, j.checkpoint
)
select
    j.day, j.person, j.ladder, j.level, j.checkpoint, cast(j.inside as double) as have, cast(j.pieces as double) as need,
    case
        when j.is_met then 'met'
        when j.begins_on is null or cast(j.begins_on + j.months * interval '1 month' as date) > j.day then 'cannot_tell'
        else 'not_met'
    end as state,
    case when j.is_met and g.regular_on > r.reached_on then g.regular_on when j.is_met then r.reached_on end as since
from judged as j
left join reached as r on r.day = j.day and r.person = j.person and r.checkpoint = j.checkpoint
left join regular_from as g on g.day = j.day and g.person = j.person and g.checkpoint = j.checkpoint
