-- Everyone a manager stands above, how far, and where each of them stood in that stretch of time.
-- A line ends at a manager who is not employed: those who still name them are a top of their own while that lasts.
-- A chain that would come back to itself ends there, whatever the files said. '*' stands above everyone.
insert into places
with recursive employed as (               -- unbroken spans of employment, whatever changed within them
    select person, span, min(starts_on) as starts_on, case when bool_or(ends_on is null) then null else max(ends_on) end as ends_on
    from (
        select *, sum(is_new) over (partition by person order by starts_on rows unbounded preceding) as span
        from (
            select person, starts_on, ends_on,
                case when lag(ends_on) over (partition by person order by starts_on) >= starts_on - 1 then 0 else 1 end as is_new
            from positions
        ) as p
    ) as p
    group by person, span
),
links as (                                 -- a person and the manager above them, while both are employed
    select p.person, p.manager, greatest(p.starts_on, e.starts_on) as starts_on, least(p.ends_on, e.ends_on) as ends_on
    from positions as p
    join employed as e on e.person = p.manager and e.starts_on <= coalesce(p.ends_on, e.starts_on) and p.starts_on <= coalesce(e.ends_on, p.starts_on)
),
chains as (
    select person as scope, 0 as distance, person, manager as reports_to, team, title, ladder, level, level_since, starts_on, ends_on,
        [person] as path
    from positions
    union all
    select k.manager, c.distance + 1, c.person, c.reports_to, c.team, c.title, c.ladder, c.level, c.level_since,
        greatest(c.starts_on, k.starts_on), least(c.ends_on, k.ends_on), list_append(c.path, k.manager)
    from chains as c
    join links as k on k.person = c.scope
        and k.starts_on <= coalesce(c.ends_on, k.starts_on) and c.starts_on <= coalesce(k.ends_on, c.starts_on)
    where not list_contains(c.path, k.manager)
)
select scope, distance, person, reports_to, team, title, ladder, level, level_since, starts_on, ends_on from chains
union all
select '*', 0, person, manager, team, title, ladder, level, level_since, starts_on, ends_on from positions
order by 1, 3;
