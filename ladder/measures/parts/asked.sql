-- The days asked about: the day, and the quarter ends before it from $since on.
-- One row per day.
select day from quarters where day >= $since and day < $day
union
select cast($day as date) as day
