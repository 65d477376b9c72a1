-- People who stand on no level of any ladder, where they are at least three and a twentieth of the scope.
-- One row in all; consequence counts them; name is the first.
-- Opens: data
-- Signal: fact
-- Access: plain
select
    'watch' as tone, cast(count(case when l.level is null then 1 end) as double) as consequence,
    cast(count(case when l.level is null then 1 end) as integer) as people, cast(count(*) as integer) as everyone,
    min(case when l.level is null then p.name end) as name
from in_scope as i
join people as p on p.person = i.person
left join levels as l on l.ladder = i.ladder and l.level = i.level
having count(case when l.level is null then 1 end) >= 3 and 20 * count(case when l.level is null then 1 end) >= count(*)
