-- A team with at least two goals past their day, or with at least three far behind the time that has passed.
-- One row per team; consequence counts the owners of these goals; first_late_on is the earliest day that is past.
-- Opens: goals
-- Signal: fact
-- Access: line
select
    case when count(distinct case when g.state = 'late' then g.shared end) >= 2 then 'act' else 'watch' end as tone,
    cast(count(distinct case when g.state in ('late', 'behind') then g.person end) as double) as consequence,
    g.team, cast(count(distinct case when g.state = 'late' then g.shared end) as integer) as late,
    cast(count(distinct case when g.state = 'behind' then g.shared end) as integer) as behind, cast(count(distinct g.shared) as integer) as goals,
    min(case when g.state = 'late' then g.due_on end) as first_late_on
from goal_states as g
left join teams as w on w.team = g.team
where g.is_judged = 1 and g.team is not null
group by g.team, w.name_order
having count(distinct case when g.state = 'late' then g.shared end) >= 2 or count(distinct case when g.state = 'behind' then g.shared end) >= 3
order by consequence desc, w.name_order, g.team
