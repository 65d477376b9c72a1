-- A metric of the teams month by month: what its trend is made of.
-- One row per whole month up to the day and team of the scope that reported it.
-- Access: line
with teams_in_line as (select distinct team from in_scope where day = $day and team is not null)
select m.month, m.team, m.value
from metrics_read as m
left join teams_in_line as t on t.team = m.team
where m.metric = $metric and m.month_end <= $day and m.month >= $since and ($scope = '*' or t.team is not null)
order by m.month, m.team
