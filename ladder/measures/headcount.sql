-- How many people are employed in the scope: persons, not rows; both the first and the last day count as employed.
-- People: people_on.
-- One row per day asked.
select day, cast(count(distinct person) as double) as value, cast(count(distinct person) as double) as part, cast(null as double) as whole
from in_scope
group by day
order by day
