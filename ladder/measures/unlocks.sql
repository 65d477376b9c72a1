-- What one person still needs for one level, by who can do something about it: what is theirs, what is their manager's, what only time brings.
-- One row per checkpoint that is not met. belongs_to is theirs, manager, or time; earliest_on is the day on which time alone meets it if all
-- else stays as it is (a scope goes on, metrics go on), null for all others and where a beginning is not known.
-- Access: person
with open_verdicts as (
    select v.day, v.person, v.ladder, v.level, v.checkpoint, v.have, v.need, v.state
    from verdicts as v
    where v.person = $person and v.ladder = $ladder and v.level = $next_level and v.state <> 'met' and v.day = cast($day as date)
),
own as (
    select c.*
    from candidates as c
    join open_verdicts as v on v.day = c.day and v.person = c.person and v.ladder = c.ladder and v.checkpoint = c.checkpoint
),
pieces as (
    select c.checkpoint, c.day, c.pieces, c.largest_gap_days, e.happened_on,
        cast(e.happened_on + c.months * interval '1 month' as date) as until_on,
        cast(e.happened_on - lag(e.happened_on) over (partition by c.checkpoint order by e.happened_on) as integer) as pause_days,
        cast(lag(e.happened_on) over (partition by c.checkpoint order by e.happened_on) + c.months * interval '1 month' as date) as pause_until_on
    from own as c
    join (select distinct person, kind, checkpoint, title, happened_on from evidence) as e on e.person = c.person and e.kind = c.evidence_kind
        and (e.checkpoint is null or e.checkpoint = c.checkpoint) and e.happened_on <= c.day
    where c.rule = 'evidence'
),
pauses as (                                 -- the day on which the last pause that was too long has left the window
    select checkpoint, max(pause_until_on) as gone_on from pieces where pause_days > largest_gap_days and pause_until_on > day group by checkpoint
),
regular as (
    select p.checkpoint, g.gone_on
    from pieces as p
    join pauses as g on g.checkpoint = p.checkpoint
    group by p.checkpoint, g.gone_on, p.pieces, p.largest_gap_days
    having count(case when p.until_on > g.gone_on then 1 end) >= p.pieces and cast(g.gone_on - max(p.happened_on) as integer) <= p.largest_gap_days
),
quarters_led as (                           -- how many quarter ends in a row, up to the newest, the scope has been large enough
    select c.checkpoint, c.quarters, coalesce(min(case when s.is_within = 0 then s.ago end) - 1, count(s.ago)) as in_a_row,
        max(s.quarter_end) as newest_end
    from own as c
    join scope_at as s on s.day = c.day and s.person = c.person and s.ladder = c.ladder and s.checkpoint = c.checkpoint
    group by c.checkpoint, c.quarters
),
months_owned as (                           -- the months counted so far, where the newest whole month is one of them
    select c.checkpoint, c.months, count(m.nth) as counted, max(m.month_end) as newest_end
    from own as c
    join metric_months as m on m.day = c.day and m.person = c.person and m.ladder = c.ladder and m.checkpoint = c.checkpoint
    group by c.checkpoint, c.months, c.day
    having cast(max(m.month_end) + 1 + interval '1 month' as date) - 1 > c.day
),
waits as (
    select t.checkpoint, t.earliest_on
    from own as c
    join time_brings as t on t.day = c.day and t.person = c.person and t.ladder = c.ladder and t.level = c.level and t.checkpoint = c.checkpoint
    where t.is_latest = 0
    union all
    select checkpoint, gone_on from regular
    union all
    select checkpoint, cast(newest_end + 1 + (quarters - in_a_row) * interval '3 month' as date) - 1
    from quarters_led where in_a_row > 0
    union all
    select checkpoint, cast(newest_end + 1 + (months - counted) * interval '1 month' as date) - 1 from months_owned
),
grouped as (
    select v.ladder, v.level, v.checkpoint, k.place, k.kind, k.authored, k.rule, v.have, v.need, v.state,
        case
            when w.earliest_on is not null or k.rule in ('time_in_level', 'years_experience') then 'time'
            when k.rule = 'time_at_rank' and v.have > 0 then 'time'
            when k.rule is null or k.rule in ('attested', 'scope', 'time_at_rank', 'reorganisation', 'metrics_owned') then 'manager'
            when k.rule = 'competency' and v.state = 'cannot_tell' then 'manager'
            else 'theirs'
        end as belongs_to, w.earliest_on
    from open_verdicts as v
    join checkpoints as k on k.ladder = v.ladder and k.checkpoint = v.checkpoint
    left join waits as w on w.checkpoint = v.checkpoint
)
select ladder, level, checkpoint, place, kind, authored, rule, have, need, state, belongs_to, earliest_on
from grouped
order by case belongs_to when 'theirs' then 1 when 'manager' then 2 else 3 end, earliest_on nulls first, place
