-- Everybody whose level leads to the level of somebody who leads people, and how ready they are for it (see steps_up).
-- One row per day, role (the person who holds it) and candidate; role_* is what the role is, ladder and level what the candidate could reach.
select
    r.role, r.title as role_title, r.team as role_team, s.day, s.person, s.team, s.ladder_now, s.level_now, s.ladder, s.level, s.competencies,
    s.unrated, s.gaps, s.largest_gap, s.checkpoints, s.open_checkpoints, s.wish, s.opening, s.ready, s.by_on,
    s.is_undefined
from leading_roles as r
join steps_up as s on s.day = r.day and s.ladder = r.ladder and s.level = r.level
