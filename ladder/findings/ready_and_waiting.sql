-- People who meet every checkpoint of their next level.
-- One row in all; consequence counts people, months the longest wait since the last checkpoint was met. Opens: promotions
with ready as (
    select v.person, min(v.ladder) as ladder, max(v.since) as ready_since
    from verdicts as v
    group by v.person, v.ladder, v.level
    having sum(case when v.state = 'met' then 0 else 1 end) = 0
),
longest as (
    select r.person, p.name, r.ready_since, row_number() over (order by r.ready_since nulls last, p.name) as nth
    from ready as r join people as p on p.person = r.person
)
select
    'watch' as tone, cast(count(distinct r.person) as double) as consequence, cast(count(distinct r.person) as integer) as people,
    min(l.name) as name, min(l.person) as person, min(l.ready_since) as since
from ready as r
join longest as l on l.nth = 1
having count(distinct r.person) > 0
