-- Whether each open goal is specific, measurable, achievable, relevant and bound in time, and why not, with the words that say so.
-- One row per goal, letter and reason; verdict 'kept' (and no reason) where nothing speaks against the letter; letters_broken counts S M A R T.
-- Access: line
-- Subject: person
with letters as (
    select 'S' as letter, 1 as place union all select 'M', 2 union all select 'A', 3 union all select 'R', 4 union all select 'T', 5
),
broken as (
    select goal, count(distinct case when verdict = 'broken' then letter end) as letters_broken
    from goal_faults
    where day = cast($day as date)
    group by goal
)
select
    o.goal, o.title, o.person, p.name, o.team, l.letter, coalesce(f.verdict, 'kept') as verdict, f.reason, f.words as offending, o.metric, o.unit, o.baseline,
    o.target, o.current_value, o.phase, o.starts_on, o.due_on, cast(coalesce(b.letters_broken, 0) as integer) as letters_broken
from (select * from open_goals where is_counted = 1) as o
cross join letters as l
left join people as p on p.person = o.person
left join goal_faults as f on f.day = o.day and f.goal = o.goal and f.letter = l.letter
left join broken as b on b.goal = o.goal
where o.day = cast($day as date)
order by letters_broken desc, o.due_on nulls last, o.goal, l.place, f.verdict, f.reason
