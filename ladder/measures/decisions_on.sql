-- What was decided up to the day, whom it waits for, and whether it is open, due within thirty days, or past its day.
-- One row per decision of the scope: its owner, the person or the team it is about is in the line; everyone's scope holds all. days_left counts to
-- the day it is due, below 0 where that has passed, null where no day was named. subject_name is null where the files know nothing of that id.
-- about_person is the person it is about, or whose goal or project.
-- Access: line
-- Subject: owner, about_person
with line as (select person, team from in_scope where day = cast($day as date)),
told as (
    select
        d.decision, d.decided_on, d.about, d.subject, d.kind, d.outcome, d.reason, d.owner, d.due_on, d.decided_by, d.measure,
        d.to_level, d.votes_for, d.votes_against, d.votes_abstained, d.asks,
        case when d.measure <> 'headcount' and d.expected > 1 then d.expected / 1e2 else d.expected end as expected,
        case
            when d.about in ('person', 'role') then p.name when d.about = 'project' then r.name when d.about = 'goal' then g.title else d.subject
        end as subject_name,
        case when d.about in ('person', 'role') then d.subject when d.about = 'project' then r.owner when d.about = 'goal' then g.person end as about_person,
        cast(d.due_on - cast($day as date) as integer) as days_left
    from decisions as d
    left join people as p on p.person = d.subject
    left join projects as r on r.project = d.subject
    left join goals as g on g.goal = d.subject
    where d.decided_on <= cast($day as date)
)
select
    t.decision, t.decided_on, t.about, t.subject, t.subject_name, t.kind, t.outcome, t.reason, t.owner, o.name as owner_name, t.due_on, t.days_left,
    t.decided_by, t.measure, t.expected, case when t.days_left < 0 then 'past' when t.days_left <= 30 then 'due' else 'open' end as standing,
    t.about_person, t.to_level, t.votes_for, t.votes_against, t.votes_abstained, t.asks
from told as t
left join people as o on o.person = t.owner
where $scope = '*' or t.owner in (select person from line) or t.subject in (select person from line)
    or (t.about = 'team' and t.subject in (select team from line where team is not null))
order by case when t.days_left < 0 then 3 when t.days_left <= 30 then 1 else 2 end, t.due_on nulls last, t.decided_on desc, t.decision
