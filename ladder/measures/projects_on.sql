-- Every project of the scope as it stands on the day: dates, money, risk, quality, and how late it is.
-- One row per project; days_late counts to the finish or, while open, to the day; days_forecast_late to the forecast.
-- Access: line
-- Subject: owner
select
    s.project, s.name, s.owner, p.name as owner_name, s.team, s.stage, s.state, s.starts_on, s.due_on, s.forecast_on, s.finished_on,
    cast(s.days_late as integer) as days_late, cast(s.days_forecast_late as integer) as days_forecast_late,
    s.budget, s.spent, s.spent_share, s.budget_left, s.elapsed, s.risk, s.quality
from project_states as s
left join people as p on p.person = s.owner
where s.day = $day
order by s.due_on nulls last, s.project
