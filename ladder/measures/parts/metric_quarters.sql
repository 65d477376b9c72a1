-- What the teams of the scope reported for the last three whole months before each asked day, all teams and months counting the same.
-- One row per day asked and metric. readings counts team-months, judged those with a target, met those that reach it.
-- A team belongs to the scope while somebody in the line is in it on the day; everyone's scope holds all teams of the file.
with teams_in_line as (select distinct day, team from in_scope where team is not null)
select
    a.day, m.metric, avg(m.value) as value, percentile_cont(0.5) within group (order by m.value) as median, avg(m.target) as target,
    count(distinct m.team) as teams, count(*) as readings, count(m.is_met) as judged, sum(m.is_met) as met
from asked as a
join metrics_read as m on m.month_end <= a.day and m.month_end > cast(date_trunc('month', a.day + 1) - interval '3 month' as date) - 1
left join teams_in_line as t on t.day = a.day and t.team = m.team
where $scope = '*' or t.team is not null
group by a.day, m.metric
