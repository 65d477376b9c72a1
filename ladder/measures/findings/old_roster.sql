-- The newest roster is more than a hundred days older than the day shown, so who is here may have changed; some roster must be known.
-- One row in all; consequence counts the people in the scope.
-- Opens: data
-- Signal: fact
-- Access: plain
with newest as (
    select max(f.seen_on) as seen_on from files as f where f.kind = 'roster' and f.seen_on <= $day
)
select
    'watch' as tone, cast(count(distinct i.person) as double) as consequence, n.seen_on, cast(i.day - n.seen_on as integer) as days,
    cast(count(distinct i.person) as integer) as people
from newest as n
join in_scope as i on cast(i.day - n.seen_on as integer) > 100
group by n.seen_on, i.day
