-- A team with at least two goals past their day, or with at least three far behind the time that has passed.
-- One row per team; consequence counts the owners of these goals.
-- Opens: goals
-- Signal: fact
select
    case when sum(case when g.state = 'late' then 1 else 0 end) >= 2 then 'act' else 'watch' end as tone,
    cast(count(distinct case when g.state in ('late', 'behind') then g.person end) as double) as consequence,
    g.team, cast(sum(case when g.state = 'late' then 1 else 0 end) as integer) as late,
    cast(sum(case when g.state = 'behind' then 1 else 0 end) as integer) as behind, cast(count(*) as integer) as goals
from goal_states as g
where g.is_judged = 1 and g.team is not null
group by g.team
having sum(case when g.state = 'late' then 1 else 0 end) >= 2 or sum(case when g.state = 'behind' then 1 else 0 end) >= 3
order by consequence desc, g.team
