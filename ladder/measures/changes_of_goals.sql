-- Goals that have become late or done, were cancelled, or are new since the earlier day.
-- Days: since and day.
-- One row per goal whose state is another than before; state_before is null for one that was not known then. The late ones first.
-- Access: line
-- Subject: person
select
    n.goal, n.title, n.person, p.name, n.team, b.state as state_before, n.state, b.attained as attained_before, n.attained, n.due_on, n.closed_on
from goal_states as n
left join goal_states as b on b.goal = n.goal and b.day < n.day
left join people as p on p.person = n.person
where n.is_counted = 1 and n.day = cast($day as date) and cast($since as date) < n.day and n.state is distinct from b.state
    and (n.state in ('late', 'done', 'cancelled') or b.goal is null)
order by case n.state when 'late' then 0 when 'done' then 1 when 'cancelled' then 2 else 3 end, n.due_on nulls last, n.goal
