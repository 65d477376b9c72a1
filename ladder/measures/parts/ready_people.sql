-- Who meets every checkpoint of a level they could reach next, with enough assessed, and does not refuse it (see unfailed.sql);
-- whoever has no opening waits for one, and is among them.
-- One row per day, person and level; ready_since is the day on which the last checkpoint was met.
select day, person, ladder, level, ready_since from unfailed where untold = 0
