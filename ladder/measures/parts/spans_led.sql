-- How many people report to each person of the scope on the days asked: own reports are those whose file names them as the manager, second ones
-- those who name them as their second manager only. direct_reports are the own ones, or both where reports are shared ($reports).
-- One row per day and person with a direct report; they all count, whatever the scope hides.
select
    n.day, n.person, count(distinct case when n.is_own = 1 or $reports = 'shared' then n.report end) as direct_reports,
    count(distinct case when n.is_own = 1 then n.report end) as own_reports,
    count(distinct case when n.is_own = 0 then n.report end) as second_reports
from (
    select r.day, r.manager as person, r.person as report, 1 as is_own from direct_reports as r
    union all
    select i.day, i.person, r.person, 0
    from in_scope as i
    join places as r on r.scope = '*' and r.manager2 = i.person and in_force(r, i.day)
        and coalesce(r.reports_to <> i.person, true)
) as n
group by n.day, n.person
having count(case when n.is_own = 1 or $reports = 'shared' then 1 end) > 0
