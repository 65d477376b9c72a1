-- Who counts towards a checkpoint of people grown: managed for long enough, in the track asked, and risen to the rank asked; still up there,
-- or ever risen where the checkpoint asks only that they have been promoted.
-- One row per day, manager, checkpoint and person; promoted_on is the first step that counts, is_strict and shared_with of their best step.
select
    day, manager, ladder, checkpoint, person, days, asked, promoted_on, is_strict, shared_with,
    row_number() over (partition by day, manager, ladder, checkpoint order by promoted_on, person) as nth
from (
    select
        c.day, c.person as manager, c.ladder, c.checkpoint, r.person, r.days, c.days_managed as asked, r.is_strict, r.shared_with,
        min(r.promoted_on) over (partition by c.day, c.person, c.ladder, c.checkpoint, r.person) as promoted_on,
        row_number() over (
            partition by c.day, c.person, c.ladder, c.checkpoint, r.person order by r.is_strict desc, r.promoted_on, r.track_then
        ) as nth
    from candidates as c
    join rises as r on r.day = c.day and r.manager = c.person and r.days >= c.days_managed
        and coalesce(r.track_then = c.track, true) and coalesce(r.track_rank >= c.rank, true)
        and (not coalesce(c.still_here, true) or (r.is_still_up = 1 and coalesce(r.rank_now >= c.rank, true)))
    where c.rule = 'reports_promoted'
) as r
where nth = 1
