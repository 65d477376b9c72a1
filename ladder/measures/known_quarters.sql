-- The days that can be chosen: the known quarter ends and the newest day.
-- One row per day, the newest first.
-- Access: plain
select day from quarters order by day desc
