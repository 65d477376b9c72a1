-- What keeps an open goal from being SMART, by letter: S what exactly, M how one would measure it, A whether somebody can do it, R what it is
-- for, T by when. The wording of titles is read once, when the data are prepared (title_findings).
-- A phase whose beginning is not known (see track_starts) ends no later than computed: only a day after that is surely outside it.
-- One row per day, goal, letter and reason; verdict 'broken', or 'cannot_tell' where the data do not decide; words = the offending words.
with held as (select count(*) as months from metrics),
said as (
    select
        o.day, o.goal, max(case when f.code = 'number' then f.words end) as number, max(case when f.code = 'bare_number' then f.words end) as bare_number,
        max(case when f.code = 'day' then f.words end) as said_day, max(case when f.code = 'up' then f.words end) as up,
        max(case when f.code = 'down' then f.words end) as down
    from open_goals as o
    left join title_findings as f on f.goal = o.goal
    group by o.day, o.goal
),
goals_said as (
    select o.*, s.number, s.bare_number, s.said_day, s.up, s.down from open_goals as o join said as s on s.day = o.day and s.goal = o.goal
)
select o.day, o.goal, 'S' as letter, 'broken' as verdict, f.code as reason, f.words
from open_goals as o
join title_findings as f on f.goal = o.goal and f.code in ('no_object', 'one_word', 'vague')
union all
select day, goal, 'M', 'broken', 'no_number', null from goals_said where number is null and bare_number is null and target is null
union all
select day, goal, 'M', 'broken', 'no_unit', bare_number
from goals_said
where number is null and coalesce(trim(unit), '') = '' and (bare_number is not null or target is not null)
union all
select o.day, o.goal, 'M', 'cannot_tell', 'metric_not_held', o.metric
from open_goals as o
cross join held as h
left join metric_names as n on n.goal_metric = o.metric
where trim(o.metric) <> '' and n.goal_metric is null and h.months > 0
union all
select day, goal, 'A', 'broken', 'no_owner', null from open_goals where person is null
union all
select day, goal, 'A', 'broken', 'target_passed', null from open_goals where attained >= 1
union all
select day, goal, 'A', 'broken', 'target_is_baseline', null from open_goals where target = baseline
union all
select day, goal, 'A', 'broken', 'wrong_way', case when target < baseline then up else down end
from goals_said
where (up is not null and target < baseline) or (down is not null and target > baseline)
union all
select day, goal, 'A', 'cannot_tell', 'way_unknown', null from open_goals where baseline is null or target is null or current_value is null
union all
select day, goal, 'R', 'broken', 'no_competency', null from open_goals where competency is null
union all
select s.day, s.goal, 'R', 'broken', case when s.is_own = 1 then 'same_metric_owner' else 'same_metric_team' end, o.metric
from same_metric as s
join open_goals as o on o.day = s.day and o.goal = s.goal
union all
select day, goal, 'T', 'broken', case when said_day is null then 'no_day' else 'day_in_title' end, said_day from goals_said where due_on is null
union all
select day, goal, 'T', 'broken', 'ends_before_start', null from open_goals where due_on < starts_on
union all
select o.day, o.goal, 'T', 'broken', case when o.due_on > p.ends_on then 'after_phase' else 'before_phase' end, null
from open_goals as o
join phase_spans as p on p.day = o.day and p.person = o.person and p.phase = o.phase
where o.due_on > p.ends_on or (o.due_on < p.starts_on and p.begins_unknown = 0)
union all
select o.day, o.goal, 'T', 'cannot_tell', 'phase_unknown', null
from open_goals as o
left join phase_spans as p on p.day = o.day and p.person = o.person and p.phase = o.phase
where o.phase is not null and o.due_on is not null and (p.phase is null or (p.begins_unknown = 1 and coalesce(o.due_on <= p.ends_on, true)))
