-- What each unfinished project depends on, and whether that can hold: a project that depends on one that is stopped, on hold, overdue or forecast
-- late, or that is due or starts before what it depends on is due.
-- One row per unfinished project of the scope and project that it depends on, those at odds first. fault is the worst of stopped, on_hold, past_due,
-- slipping, due_before and starts_before; null where none is known. is_known = 0: no file names what it depends on, or it is outside the scope;
-- is_dated = 0: a day is missing, so nobody can tell whether the order of days holds. days = by how many the worst fault is late or early.
-- Access: line
-- Subject: owner
with pairs as (
    select
        s.project, s.name, s.owner, s.team, s.starts_on, s.due_on, n.needs, o.name as needs_name, o.state as needs_state, o.due_on as needs_due_on,
        o.days_late as needs_days_late, o.days_forecast_late as needs_days_forecast_late,
        case when o.project is null then 0 else 1 end as is_known,
        case when o.state in ('done', 'done_late', 'done_undated') then 1 else 0 end as is_met
    from project_states as s
    join project_needs as n on n.project = s.project
    left join project_states as o on o.day = s.day and o.project = n.needs
    where s.day = cast($day as date) and s.state not in ('done', 'done_late', 'done_undated', 'stopped')
),
judged as (
    select
        p.*,
        case
            when is_known = 0 or is_met = 1 then null
            when needs_state in ('stopped', 'on_hold', 'past_due', 'slipping') then needs_state
            when due_on < needs_due_on then 'due_before'
            when starts_on < needs_due_on then 'starts_before'
        end as fault,
        case when is_known = 1 and is_met = 0 and (needs_due_on is null or due_on is null or starts_on is null) then 0 else 1 end as is_dated
    from pairs as p
)
select
    j.project, j.name, j.owner, h.name as owner_name, j.team, j.starts_on, j.due_on, j.needs, j.needs_name, j.needs_state, j.needs_due_on, j.fault,
    case
        when fault = 'past_due' then cast(needs_days_late as integer)
        when fault = 'slipping' then cast(needs_days_forecast_late as integer)
        when fault = 'due_before' then cast(needs_due_on - due_on as integer)
        when fault = 'starts_before' then cast(needs_due_on - starts_on as integer)
    end as days,
    cast(j.is_known as integer) as is_known, cast(j.is_met as integer) as is_met, cast(j.is_dated as integer) as is_dated
from judged as j
left join people as h on h.person = j.owner
order by
    case
        when fault = 'stopped' then 1 when fault = 'on_hold' then 2 when fault = 'past_due' then 3 when fault = 'slipping' then 4
        when fault = 'due_before' then 5 when fault = 'starts_before' then 6 when is_known = 0 then 7 when is_dated = 0 then 8 else 9
    end, j.due_on nulls last, j.project, j.needs
