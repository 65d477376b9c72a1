-- Where each goal stands on the day: attained share of the way from baseline to target, expected = elapsed share of its time.
-- One row per day and goal whose owner is in scope; goals without an owner belong to the whole organisation.
-- Attainment is (current - baseline) / (target - baseline) within 0..1, so a target below the baseline works; target = baseline is null.
-- On track from 0.7 of what is expected, at risk from 0.4, below that behind; late = past its day and not done.
select
    day, goal, person, reports_to, team, title, competency, phase, metric, unit, baseline, target, current_value, starts_on, due_on, closed_on,
    parent, weight, status, seen_on, attained, expected,
    case
        when status = 'cancelled' then 'cancelled'
        when status = 'done' or closed_on <= day then 'done'
        when attained >= 1 then 'done'
        when starts_on > day then 'not_started'
        when due_on < day then 'late'
        when attained is null and status = 'at-risk' then 'at_risk'
        when attained is null or expected is null then 'undefined'
        when attained >= 0.7e0 * expected then 'on_track'
        when attained >= 0.4e0 * expected then 'at_risk'
        else 'behind'
    end as state
from (
    select
        r.*,
        case when way < 0 then 0e0 when way > 1 then 1e0 else way end as attained,
        case when elapsed < 0 then 0e0 when elapsed > 1 then 1e0 else elapsed end as expected
    from (
        select
            (s.current_value - g.baseline) / nullif(g.target - g.baseline, 0) as way,
            1e0 * (a.day - g.starts_on) / nullif(g.due_on - g.starts_on, 0) as elapsed,
            a.day, g.goal, g.person, i.reports_to, i.team, g.title, g.competency, g.phase, g.metric, g.unit, g.baseline, g.target, g.starts_on,
            g.due_on, g.parent, g.weight, s.seen_on, s.current_value, s.status,
            case when s.closed_on <= a.day then s.closed_on end as closed_on,
            row_number() over (partition by a.day, g.goal order by s.seen_on desc nulls last) as nth
        from asked as a
        cross join goals as g
        left join in_scope as i on i.day = a.day and i.person = g.person
        left join goal_readings as s on s.goal = g.goal and s.seen_on <= a.day
        where (i.person is not null or ($scope = '*' and g.person is null)) and (s.goal is not null or g.starts_on <= a.day)
    ) as r
    where nth = 1
) as g
