-- How many layers the reporting lines of the scope have at their deepest; the person at the top is layer one.
-- People: longest_line.
-- One row per day asked.
-- Access: plain
select
    a.day, cast(max(p.depth) + 1 as double) as value, cast(null as double) as part, cast(count(distinct p.person) as double) as whole
from asked as a
left join places as p on (p.scope = $scope or $scope = '*') and in_force(p, a.day)
group by a.day
order by a.day
