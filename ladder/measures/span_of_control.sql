-- How many people report directly to each manager in the scope, and how many stand in their line in all. Direct reports are those whose file names the
-- manager; people whose manager has left are in the line of the next above, and nobody's direct reports.
-- One row per manager with a direct report; layers counts the levels below and including them. second_reports = people who name them as their second
-- manager; where reports are shared they count among the direct ones.
-- Reports: own | shared
-- Access: plain
with led as (
    select i.person, i.title, i.team, i.ladder, i.level, count(*) - 1 as people_in_line, max(r.depth) + 1 as layers
    from in_scope as i
    join lines_below as r on r.day = i.day and r.manager = i.person
    where i.day = $day
    group by i.person, i.title, i.team, i.ladder, i.level
)
select
    l.person, p.name, l.title, l.team, l.ladder, l.level, cast(s.direct_reports as integer) as direct_reports,
    cast(l.people_in_line as integer) as people_in_line, cast(l.layers as integer) as layers, cast(s.second_reports as integer) as second_reports
from led as l
join people as p on p.person = l.person
join spans_led as s on s.person = l.person and s.day = $day
order by s.direct_reports desc, p.name_order, l.person
