-- Where each project stood on the asked days. due_on is the commitment that counts; a forecast never replaces it.
-- One row per day and project whose team has somebody in the line, or whose owner is in it; everyone's scope holds all projects.
-- Starts, due days and finishes are dated, so they hold for any day. Stage, forecast, spending, risk and quality are what the newest file says:
-- before the newest day they are unknown (null), and a project that had not begun is left out.
-- on_track needs a forecast that keeps the due day; open, not due yet and without a forecast is not_due: nobody can tell.
-- A project that is held or stopped (see project_gates.sql) is on_hold or stopped; one that the file calls completed without a day is done_undated.
-- Held or stopped before it was overdue, it leaves the on-time rate; already overdue it stays late, a stopped one for twelve months. Where no
-- decision says since when, nobody can tell, and it leaves.
-- is_on_time is null for what does not count: not due yet, without a due day, or settled more than twelve months ago. An item due on the very
-- day counts only once it is finished; an overdue one counts as late for as long as it is open.
with teams_in_line as (select distinct day, team from in_scope where team is not null),
on_day as (
    select
        a.day, r.project, r.name, r.owner, r.team, r.starts_on, r.due_on, r.budget,
        case when r.finished_on <= a.day then r.finished_on end as finished_on,
        case when a.day >= k.newest_day then r.stage end as stage,
        case when a.day >= k.newest_day and (r.finished_on is null or r.finished_on > a.day) then r.forecast_on end as forecast_on,
        case when a.day >= k.newest_day then r.spent end as spent,
        case when a.day >= k.newest_day then r.risk end as risk,
        case when a.day >= k.newest_day then r.quality end as quality,
        g.status, g.since, g.reason, g.decided_by, g.file_status, r.programme, r.benefit_promised,
        case when a.day >= k.newest_day then r.priority end as priority,
        case when a.day >= k.newest_day then r.depends_on end as depends_on,
        case when a.day >= k.newest_day then r.benefit_obtained end as benefit_obtained,
        case when a.day >= k.newest_day then r.activities_done end as activities_done,
        case when g.status in ('on-hold', 'stopped') then 1 else 0 end as is_paused,
        case when g.status = 'completed' and coalesce(r.finished_on > a.day, true) then 1 else 0 end as is_undated_end
    from asked as a
    cross join known_days as k
    join projects as r on a.day >= k.newest_day or coalesce(r.starts_on, r.due_on, r.finished_on) <= a.day
    left join project_gates as g on g.day = a.day and g.project = r.project
    left join teams_in_line as t on t.day = a.day and t.team = r.team
    left join in_scope as i on i.day = a.day and i.person = r.owner
    where $scope = '*' or t.team is not null or i.person is not null
)
select
    day, project, name, owner, team, stage, starts_on, due_on, finished_on, forecast_on, budget, spent, risk, quality,
    case
        when finished_on > due_on then 'done_late'
        when finished_on is not null then 'done'
        when status = 'stopped' then 'stopped'
        when status = 'on-hold' then 'on_hold'
        when is_undated_end = 1 then 'done_undated'
        when due_on < day then 'past_due'
        when forecast_on > due_on then 'slipping'
        when due_on is null then 'undefined'
        when starts_on > day then 'not_started'
        when forecast_on is null then 'not_due'
        else 'on_track'
    end as state,
    case
        when is_undated_end = 1 or (is_paused = 1 and coalesce(due_on >= since, true)) then null
        when status = 'stopped' and since <= cast(day - interval '12 month' as date) then null
        when due_on is null or greatest(due_on, coalesce(finished_on, day)) <= cast(day - interval '12 month' as date) then null
        when finished_on is not null and due_on <= day then case when finished_on <= due_on then 1 else 0 end
        when finished_on is null and due_on < day then 0
    end as is_on_time,
    case when finished_on > due_on then cast(finished_on - due_on as integer) when finished_on is null and is_paused = 0 and is_undated_end = 0 and due_on < day then cast(day - due_on as integer) end as days_late,
    case when forecast_on is not null then cast(forecast_on - due_on as integer) end as days_forecast_late,
    spent / nullif(budget, 0) as spent_share,
    budget - spent as budget_left,
    case
        when finished_on is not null then 1e0
        when starts_on > day then 0e0
        when due_on <= day then 1e0
        else 1e0 * cast(day - starts_on as integer) / nullif(cast(due_on - starts_on as integer), 0)
    end as elapsed,
    status, since, reason, decided_by, file_status, programme, priority, depends_on, benefit_promised, benefit_obtained, activities_done
from on_day
