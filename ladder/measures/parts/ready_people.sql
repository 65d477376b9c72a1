-- Who is ready for a level they could reach next: every checkpoint met, enough assessed, and nobody who is held (see unfailed.sql).
-- One row per day, person and level; ready_since is the day on which the last checkpoint was met.
select day, person, ladder, level, ready_since from unfailed where untold = 0
