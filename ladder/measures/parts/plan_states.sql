-- What each plan of somebody in scope does about which gap, and how it stands on the day.
-- One row per row of a plan that names an action or a competency; without an action it is a gap that nothing is planned for yet ('unplanned').
-- Plans say no day on which an action was done or begun, so that its status is the one that the file says; past its day and neither done nor
-- cancelled it is overdue ('past_due'), due within thirty days, else under way, not started, or unsaid where the file says nothing.
select
    i.day, l.plan, l.person, i.team, l.year, l.destination, a.place, a.competency, a.from_score, a.to_score, a.action, a.way, a.partner, a.due_on, a.status,
    cast(a.due_on - i.day as integer) as days_left,
    case
        when a.action is null then 'unplanned'
        when a.status = 'done' then 'done'
        when a.status = 'cancelled' then 'cancelled'
        when a.due_on < i.day then 'past_due'
        when cast(a.due_on - i.day as integer) <= 30 then 'due_soon'
        when a.status in ('in-progress', 'at-risk') then 'under_way'
        when a.status = 'not-started' then 'not_started'
        else 'unsaid'
    end as state
from in_scope as i
join plans as l on l.person = i.person
join plan_actions as a on a.plan = l.plan
where i.day = cast($day as date)
