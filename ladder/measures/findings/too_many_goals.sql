-- Owners with more than five open goals at once. One owner is enough to say it.
-- One row in all; consequence counts these owners; name is the one with most.
-- Opens: goals
-- Signal: fact
-- Access: line
-- Subject: person
with owners as (
    select g.person, p.name, count(*) as goals, row_number() over (order by count(*) desc, p.name_order, g.person) as nth
    from goal_states as g
    join people as p on p.person = g.person
    where g.is_open = 1
    group by g.person, p.name, p.name_order
    having count(*) > 5
)
select
    'watch' as tone, cast(count(*) as double) as consequence, cast(count(*) as integer) as people, cast(max(goals) as integer) as goals,
    max(case when nth = 1 then person end) as person, max(case when nth = 1 then name end) as name
from owners
having count(*) > 0
