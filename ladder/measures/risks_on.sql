-- The risk register on the newest day: what may happen to which project, how it is answered, by whom and until when.
-- One row per risk of a project of the scope; a register says how things stand now, so an earlier day has none. standing is occurred, overdue (open
-- past the day of its response), due (within thirty days), open, unknown (no file says whether it is open) or closed. score = probability times
-- impact on the file's own scales. Everyone's scope holds risks of projects that no file names too.
-- Access: line
-- Subject: owner
with register as (
    select
        r.risk, r.project, s.name as project_name, s.owner as project_owner, r.strategy, r.response, r.owner, r.due_on, r.state,
        cast(r.due_on - cast($day as date) as integer) as days_left, r.probability, r.impact, r.probability * r.impact as score
    from risks as r
    cross join known_days as k
    left join project_states as s on s.day = cast($day as date) and s.project = r.project
    where cast($day as date) >= k.newest_day and (s.project is not null or ($scope = '*' and r.project not in (select project from projects)))
),
placed as (
    select
        g.*,
        case
            when state = 'closed' then 'closed' when state = 'occurred' then 'occurred' when state is null then 'unknown'
            when days_left < 0 then 'overdue' when days_left <= 30 then 'due' else 'open'
        end as standing
    from register as g
)
select
    p.risk, p.project, p.project_name, p.project_owner, p.strategy, p.response, p.owner, h.name as owner_name, p.due_on, p.days_left, p.state, p.standing,
    p.probability, p.impact, p.score
from placed as p
left join people as h on h.person = p.owner
order by
    case
        when standing = 'occurred' then 1 when standing = 'overdue' then 2 when standing = 'due' then 3 when standing = 'open' then 4
        when standing = 'unknown' then 5 else 6
    end, p.score desc nulls last, p.due_on nulls last, p.project, p.risk
