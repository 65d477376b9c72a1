-- What the data can tell of coming and going up to the day: changes where they know more than one day, leavings also where a file that knows one
-- day only lists people who have left.
-- One row; 1 = told, 0 = nobody can know: what is counted then is unknown, not none.
select
    case when k.known_from < $day then 1 else 0 end as changes_told,
    case when k.known_from < $day or exists (select 1 from employments as e where e.ends_on is not null) then 1 else 0 end as leavings_told
from known_days as k
