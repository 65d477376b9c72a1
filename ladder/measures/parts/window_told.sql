-- What the data can tell of coming and going from $start to the day: changes of places where they know who stood where before it, leavings also
-- where a file that knows one day only lists people who have left.
-- One row; 1 = told, 0 = nobody can know: what is counted then is unknown, not none.
select
    case when k.known_from < $day and k.known_from <= $start then 1 else 0 end as changes_told,
    case when k.known_from < $day or exists (select 1 from employments as e where e.ends_on is not null) then 1 else 0 end as leavings_told
from known_days as k
