-- People who went on to another team outside the line of somebody who had managed them for ninety days or more.
-- One row per manager and person; only the first move after their last day with the manager counts.
with later as (
    select t.manager, t.person, t.last_team, a.starts_on as moved_on, a.reports_to as moved_to, a.team as moved_to_team,
        row_number() over (partition by t.manager, t.person order by a.starts_on) as nth
    from direct_stints as t
    join places as a on a.scope = '*' and a.person = t.person and a.starts_on > t.last_on and a.starts_on <= $day
    where t.managed_until is not null
)
select a.manager, a.person, a.moved_on, a.moved_to, a.moved_to_team
from later as a
left join places as o on o.scope = a.manager and o.person = a.person and in_force(o, a.moved_on)
where a.nth = 1 and a.moved_to_team is distinct from a.last_team and o.person is null
