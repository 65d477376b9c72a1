-- Whose open goals are on track: what the share of goals on track is made of, person by person.
-- Days: with readings of goals.
-- One row per day and person with an open goal that can be judged; part counts those on track, whole all of them.
-- Access: line
-- Subject: person
select
    g.day, g.person, cast(sum(case when g.state = 'on_track' then 1 else 0 end) as double) as part, cast(count(*) as double) as whole
from goal_states as g
where g.is_judged = 1 and g.person is not null
group by g.day, g.person
order by g.day, g.person
