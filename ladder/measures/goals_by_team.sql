-- How far the open goals of each team have come against the time that has passed.
-- One row per team with an open goal; attained and expected are plain means of the goals that have both.
select
    g.team, cast(count(*) as integer) as goals,
    avg(case when g.attained is not null and g.expected is not null then g.attained end) as attained,
    avg(case when g.attained is not null and g.expected is not null then g.expected end) as expected,
    cast(sum(case when g.state = 'on_track' then 1 else 0 end) as integer) as on_track,
    cast(sum(case when g.state = 'at_risk' then 1 else 0 end) as integer) as at_risk,
    cast(sum(case when g.state = 'behind' then 1 else 0 end) as integer) as behind,
    cast(sum(case when g.state = 'late' then 1 else 0 end) as integer) as late,
    cast(sum(case when g.state = 'undefined' then 1 else 0 end) as integer) as undecided
from goal_states as g
where g.state in ('on_track', 'at_risk', 'behind', 'late', 'undefined')
group by g.team
order by g.team nulls last
