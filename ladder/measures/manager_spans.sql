-- Each manager in the scope: how many report to them, in which band ($bands), how many layers they have below, and where they sit.
-- One row per manager. layer = where they stand counted from the top of their line, which is layer one; layers = theirs and those below;
-- direct reports all count, whatever the scope hides. small = one_to_one (one report), micro (two or three), or null.
-- Reports: own | shared
-- Access: plain
with heights as (
    select p.person, count(*) as layer
    from places as p
    join managers_led as l on l.person = p.person
    where p.scope <> '*' and in_force(p, $day)
    group by p.person
)
select
    l.person, h.name, i.title, i.team, i.ladder, i.level, i.reports_to, m.name as manager_name, cast(g.layer as integer) as layer, l.direct_reports,
    b.low, b.high, l.people_in_line, l.layers, l.leading, l.leads, l.is_player,
    case when l.direct_reports = 1 then 'one_to_one' when l.direct_reports <= 3 then 'micro' end as small
from managers_led as l
join in_scope as i on i.person = l.person and i.day = $day
join people as h on h.person = l.person
join heights as g on g.person = l.person
left join span_edges as b on l.direct_reports >= b.low and (b.high is null or l.direct_reports <= b.high)
left join people as m on m.person = i.reports_to
order by l.layers desc, l.direct_reports desc, h.name_order, l.person
