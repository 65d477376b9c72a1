-- How many people in the scope stand on each ladder.
-- One row per ladder, people without one last.
-- Access: plain
select ladder, cast(count(*) as integer) as people
from in_scope
group by ladder
order by case when ladder is null then 1 else 0 end, people desc, ladder
