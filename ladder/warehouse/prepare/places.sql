-- Everyone a manager stands above, how far, and where each of them stood in that stretch of time.
-- Whoever names a manager who is not employed stands in the line of the nearest person above who is, one layer below them: the manager's own manager when
-- they were last here (or first, where they have not begun), and so on. distance counts those who are passed, so that 1 is a direct report
-- whom the file names; depth does not. Where nobody above is there, they are a top of their own while that lasts.
-- A chain that would come back to itself ends there, whatever the files said. '*' stands above everyone.
insert into places
with recursive placed as (
    select p.*, e.stint
    from positions as p
    join employments as e on e.person = p.person and e.starts_on <= p.starts_on and coalesce(e.ends_on >= p.starts_on, true)
),
named as (select distinct manager from positions where manager is not null),
away as (                                  -- the times in which somebody who is named as a manager is not employed, and who stood above them last
    select e.person, e.ends_on + 1 as starts_on, lead(e.starts_on) over w - 1 as ends_on, l.manager
    from employments as e
    join named as n on n.manager = e.person
    left join placed as l on l.person = e.person and l.ends_on = e.ends_on
    where e.ends_on is not null
    window w as (partition by e.person order by e.starts_on)
    union all
    select e.person, date '0001-01-01', e.starts_on - 1, f.manager
    from employments as e
    join named as n on n.manager = e.person
    left join placed as f on f.person = e.person and f.starts_on = e.starts_on
    where e.stint = 1
),
upwards as (                               -- whom a person is led by, passing those who are not there
    select p.person, p.manager, 1 as distance, p.starts_on, p.ends_on, [p.person, p.manager] as path
    from positions as p
    where p.manager is not null
    union all
    select u.person, a.manager, u.distance + 1, greatest(u.starts_on, a.starts_on), least(u.ends_on, a.ends_on), list_append(u.path, a.manager)
    from upwards as u
    join away as a on a.person = u.manager and a.starts_on <= coalesce(u.ends_on, a.starts_on) and coalesce(a.ends_on >= u.starts_on, true)
    where a.manager is not null and not list_contains(u.path, a.manager) and coalesce(a.starts_on <= a.ends_on, true)
),
links as (                                 -- a person and the manager above them, while both are employed
    select u.person, u.manager, u.distance, greatest(u.starts_on, e.starts_on) as starts_on, least(u.ends_on, e.ends_on) as ends_on
    from upwards as u
    join employments as e on e.person = u.manager and e.starts_on <= coalesce(u.ends_on, e.starts_on) and u.starts_on <= coalesce(e.ends_on, u.starts_on)
),
chains as (
    select person as scope, 0 as distance, 0 as depth, person, manager as reports_to, team, title, ladder, level, level_since, starts_on, ends_on,
        manager2, worker_type, fte, team_identity, stint, [person] as path
    from placed
    union all
    select k.manager, c.distance + k.distance, c.depth + 1, c.person, c.reports_to, c.team, c.title, c.ladder, c.level, c.level_since,
        greatest(c.starts_on, k.starts_on), least(c.ends_on, k.ends_on), c.manager2, c.worker_type, c.fte, c.team_identity, c.stint,
        list_append(c.path, k.manager)
    from chains as c
    join links as k on k.person = c.scope
        and k.starts_on <= coalesce(c.ends_on, k.starts_on) and c.starts_on <= coalesce(k.ends_on, c.starts_on)
    where not list_contains(c.path, k.manager)
)
select scope, distance, person, reports_to, team, title, ladder, level, level_since, starts_on, ends_on, manager2, worker_type, fte, team_identity, stint, depth
from chains
union all
select '*', 0, person, manager, team, title, ladder, level, level_since, starts_on, ends_on, manager2, worker_type, fte, team_identity, stint, 0 from placed
order by 1, 3;
