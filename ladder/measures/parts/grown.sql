-- Whom each manager in the scope has grown: managed directly as an individual contributor, and now at a higher individual-contributor
-- level or on a manager's path (see rises.sql). Somebody hired in at the higher level was never below it here; a leaver is not there now.
-- One row per day, manager and person; days counts the days managed. promoted_on, is_strict and shared_with are those of the step that
-- the manager has most to do with: a strict one before the others, the first before the later.
select day, manager, person, days, ladder_now as ladder, level_now as level, level_since, promoted_on, is_strict, shared_with
from (
    select r.*, row_number() over (partition by r.day, r.manager, r.person order by r.is_strict desc, r.promoted_on) as nth
    from rises as r
    where r.track_then = 'ic' and r.is_still_up = 1
) as r
where nth = 1
