-- Who counts towards a checkpoint of people grown: managed for long enough, in the track asked, and risen to the rank asked; still up there,
-- or ever risen where the checkpoint asks only that they have been promoted.
-- A checkpoint that asks for people managed as individual contributors and names no rank asks for those who were below senior and are senior or
-- above, or on a manager's path: senior is the lowest level of their ladder from which a manager's path opens, the second where none does.
-- One row per day, manager, checkpoint and person; promoted_on is the first step that counts, is_strict and shared_with of their best step.
with seniors as (
    select l.ladder, min(l.track_rank) as rank
    from levels as l
    join next_levels as n on n.ladder = l.ladder and n.level = l.level
    join levels as m on m.ladder = n.next_ladder and m.level = n.next_level and m.track = 'manager'
    where l.track = 'ic'
    group by l.ladder
)
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
    left join seniors as z on z.ladder = r.ladder_now
    where c.rule = 'reports_promoted' and (
        coalesce(c.track <> 'ic', true) or c.rank is not null or r.track = 'manager'
        or (r.track_rank >= coalesce(z.rank, 2) and r.rank_then < coalesce(z.rank, 2))
    )
) as r
where nth = 1
