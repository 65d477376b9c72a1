-- How many open goals miss a letter of SMART, reason by reason.
-- One row per letter and reason that occurs; goals counts those it holds for, open_goals = all open goals of the scope.
-- Access: line
select
    f.letter, case f.letter when 'S' then 1 when 'M' then 2 when 'A' then 3 when 'R' then 4 else 5 end as place, f.reason, f.verdict,
    cast(count(distinct o.shared) as integer) as goals, cast(max(c.open_goals) as integer) as open_goals,
    1e0 * count(distinct o.shared) / max(c.open_goals) as share_of_goals
from goal_faults as f
join open_goals as o on o.day = f.day and o.goal = f.goal
cross join (select sum(is_counted) as open_goals from open_goals where day = cast($day as date)) as c
where f.day = cast($day as date)
group by f.letter, f.reason, f.verdict
order by f.verdict, goals desc, place, f.reason
