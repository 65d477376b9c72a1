-- Every project of the scope as it stands on the day: dates, money, risk, quality, and how late it is.
-- One row per project; days_late counts to the finish or, while open, to the day; days_forecast_late to the forecast.
-- gate is the status by the newest gate decision, since its day; file_status what the file says where it says another.
-- Access: line
-- Subject: owner
select
    s.project, s.name, s.owner, p.name as owner_name, s.team, s.stage, s.state, s.starts_on, s.due_on, s.forecast_on, s.finished_on,
    cast(s.days_late as integer) as days_late, cast(s.days_forecast_late as integer) as days_forecast_late,
    s.budget, s.spent, s.spent_share, s.budget_left, s.elapsed, s.risk, s.quality,
    s.status as gate, s.since, s.reason, s.decided_by, s.file_status, s.is_on_time, s.programme, s.priority, s.depends_on, s.benefit_promised, s.benefit_obtained,
    s.activities_done
from project_states as s
left join people as p on p.person = s.owner
where s.day = $day
order by s.due_on nulls last, s.project
