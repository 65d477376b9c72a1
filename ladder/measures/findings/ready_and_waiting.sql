-- People who meet every checkpoint of their next level, want it, and wait: for a decision, or for an opening (parts/ready_people.sql).
-- One row in all; consequence counts people, months the longest wait since the last checkpoint was met.
-- Opens: promotions
-- Signal: fact
-- Access: line
-- Subject: person
with longest as (
    select r.person, p.name, r.ready_since, row_number() over (order by r.ready_since nulls last, p.name_order, r.person) as nth
    from ready_people as r join people as p on p.person = r.person
)
select
    'watch' as tone, cast(count(distinct r.person) as double) as consequence, cast(count(distinct r.person) as integer) as people,
    min(l.name) as name, min(l.person) as person, min(l.ready_since) as since
from ready_people as r
join longest as l on l.nth = 1
having count(distinct r.person) > 0
