-- Everyone a manager stands above, how far, and where each of them stood in that stretch of time.
-- A chain that would come back to itself ends there, whatever the files said. '*' stands above everyone.
insert into places
with recursive chains as (
    select person as scope, 0 as distance, person, manager as reports_to, team, title, ladder, level, level_since, starts_on, ends_on,
        [person] as path
    from positions
    union all
    select p.manager, c.distance + 1, c.person, c.reports_to, c.team, c.title, c.ladder, c.level, c.level_since,
        greatest(c.starts_on, p.starts_on), least(coalesce(c.ends_on, p.ends_on), coalesce(p.ends_on, c.ends_on)),
        list_append(c.path, p.manager)
    from chains as c
    join positions as p on p.person = c.scope
        and p.starts_on <= coalesce(c.ends_on, p.starts_on) and c.starts_on <= coalesce(p.ends_on, c.starts_on)
    where p.manager is not null and not list_contains(c.path, p.manager)
)
select scope, distance, person, reports_to, team, title, ladder, level, level_since, starts_on, ends_on from chains
union all
select '*', 0, person, manager, team, title, ladder, level, level_since, starts_on, ends_on from positions
order by 1, 3;
