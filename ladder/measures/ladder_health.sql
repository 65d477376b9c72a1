-- What one ladder says that the data or the ladder itself puts in doubt.
-- One row per finding. kind 'flat': a competency whose expectation does not rise from a level to the next, people counts those at the lower one;
-- 'never_met': a checkpoint that nobody meets on the day of whom it can be told, people counts those; 'unrated': a competency on which nobody
-- of whom it is expected is rated, people counts them. Checkpoints that the source leaves undefined are not counted.
-- Access: line
with standing as (
    select ladder, level, count(distinct person) as people from in_scope where ladder = $ladder group by ladder, level
),
flat as (
    select e.level, n.next_level, e.competency, coalesce(s.people, 0) as people
    from next_levels as n
    join expectations as e on e.ladder = n.ladder and e.level = n.level
    left join expectations as x on x.ladder = n.next_ladder and x.level = n.next_level and x.competency = e.competency
    left join standing as s on s.ladder = n.ladder and s.level = n.level
    where n.ladder = $ladder and n.next_ladder = $ladder and coalesce(x.score, 0) <= e.score
),
never_met as (
    select k.level, k.checkpoint, count(distinct v.person) as people
    from verdicts as v
    join checkpoints as k on k.ladder = v.ladder and k.checkpoint = v.checkpoint
    where v.ladder = $ladder and k.rule is not null and v.state <> 'cannot_tell'
    group by k.level, k.checkpoint
    having sum(case when v.state = 'met' then 1 else 0 end) = 0
),
unrated as (
    select s.competency, count(distinct s.person) as people
    from scored as s
    where s.ladder = $ladder
    group by s.competency
    having count(s.score) = 0
),
findings as (
    select 'flat' as kind, level, next_level, competency, null as checkpoint, people from flat
    union all
    select 'never_met', level, null, null, checkpoint, people from never_met
    union all
    select 'unrated', null, null, competency, null, people from unrated
)
select f.kind, a.ladder, f.level, f.next_level, f.competency, f.checkpoint, cast(f.people as integer) as people
from findings as f
join ladders as a on a.ladder = $ladder
left join levels as l on l.ladder = $ladder and l.level = f.level
left join competencies as c on c.ladder = $ladder and c.competency = f.competency
left join checkpoints as k on k.ladder = $ladder and k.checkpoint = f.checkpoint
order by f.kind, l.rank nulls last, c.place nulls last, k.place nulls last, f.next_level
