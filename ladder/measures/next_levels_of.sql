-- The levels that one person could reach next.
-- One row per level.
-- Access: plain
select n.next_ladder as ladder, n.next_level as level, l.rank
from in_scope as i
join next_levels as n on n.ladder = i.ladder and n.level = i.level
join levels as l on l.ladder = n.next_ladder and l.level = n.next_level
where i.person = $person
order by case when n.next_ladder = i.ladder then 0 else 1 end, n.next_ladder, l.rank
