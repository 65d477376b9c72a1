-- Rows that name a manager whom no file lists: nobody's line holds these people. Said of the whole organisation only; one row is enough.
-- One row in all; consequence counts the people; value is the manager named most often.
-- Opens: data
-- Signal: fact
-- Access: files
with named as (
    select value, count(*) as people, row_number() over (order by count(*) desc, value) as nth
    from problems
    where code = 'manager_not_in_file' and $scope = '*' and value is not null
    group by value
)
select
    'watch' as tone, cast(sum(people) as double) as consequence, cast(sum(people) as integer) as people, cast(count(*) as integer) as managers,
    max(case when nth = 1 then value end) as value
from named
having count(*) > 0
