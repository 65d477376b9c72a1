-- Whether each project goes, is held or has been stopped, on the asked days: the newest gate decision up to the day (go, hold or stop about it),
-- else the status that the newest file says, which is known for the newest day only.
-- One row per day and project. status is proposed, active, on-hold, stopped or completed, null where nobody says; since is the day of the decision,
-- null where the file alone says it; file_status is what the file says where it says something else than the decision.
with decided as (
    select
        a.day, d.subject as project, d.outcome, d.decided_on, d.reason, d.decided_by,
        row_number() over (partition by a.day, d.subject order by d.decided_on desc, d.outcome desc, d.decision) as nth
    from asked as a
    join decisions as d on d.decided_on <= a.day and d.about = 'project' and d.outcome in ('go', 'hold', 'stop')
),
told as (
    select
        a.day, r.project, r.finished_on, g.decided_on, g.reason, g.decided_by,
        case when g.outcome = 'go' then 'active' when g.outcome = 'hold' then 'on-hold' when g.outcome = 'stop' then 'stopped' end as gate_status,
        case when a.day >= k.newest_day then r.status end as file_status
    from asked as a
    cross join known_days as k
    join projects as r on true
    left join decided as g on g.day = a.day and g.project = r.project and g.nth = 1
)
select
    day, project, case when finished_on <= day then 'completed' else coalesce(gate_status, file_status) end as status, decided_on as since, reason, decided_by,
    case when file_status <> gate_status and coalesce(finished_on > day, true) then file_status end as file_status
from told
