-- How far the open goals of each owner have come against the time that has passed.
-- One row per owner with an open goal; attained and expected are plain means of the goals that have both.
select
    g.person, p.name, cast(count(*) as integer) as goals,
    avg(case when g.attained is not null and g.expected is not null then g.attained end) as attained,
    avg(case when g.attained is not null and g.expected is not null then g.expected end) as expected,
    cast(sum(case when g.state = 'on_track' then 1 else 0 end) as integer) as on_track,
    cast(sum(case when g.state = 'at_risk' then 1 else 0 end) as integer) as at_risk,
    cast(sum(case when g.state = 'behind' then 1 else 0 end) as integer) as behind,
    cast(sum(case when g.state = 'late' then 1 else 0 end) as integer) as late,
    cast(sum(case when g.state = 'undefined' then 1 else 0 end) as integer) as undecided
from goal_states as g
left join people as p on p.person = g.person
where g.state in ('on_track', 'at_risk', 'behind', 'late', 'undefined')
group by g.person, p.name
order by p.name nulls last, g.person
