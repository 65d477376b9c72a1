-- Managers who lead another number of people directly than on the earlier day; all their reports count, whatever the scope hides.
-- Days: since and day.
-- Reports: own | shared
-- One row per manager who is in the scope on both days; nobody reporting is 0. The largest change first.
-- Access: plain
with spans as (
    select i.day, i.person, i.team, coalesce(s.direct_reports, 0) as direct_reports
    from in_scope as i
    left join spans_led as s on s.day = i.day and s.person = i.person
)
select
    n.person, p.name, n.team, cast(b.direct_reports as integer) as reports_before, cast(n.direct_reports as integer) as direct_reports,
    cast(n.direct_reports - b.direct_reports as integer) as change
from spans as n
join spans as b on b.person = n.person and b.day < n.day
join people as p on p.person = n.person
where n.direct_reports <> b.direct_reports
order by abs(n.direct_reports - b.direct_reports) desc, p.name_order, n.person
