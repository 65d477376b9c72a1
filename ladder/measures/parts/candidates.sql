-- Everyone in scope with each checkpoint of each level they could reach next, and the checkpoint's parameters.
-- One row per day, person and checkpoint.
select
    i.day, i.person, i.level_since, k.ladder, k.level, k.checkpoint, k.place, k.kind, k.rule, k.evidence_kind, k.pieces, k.months,
    k.largest_gap_days, k.years, k.reports, k.days_managed, k.still_here, k.track, k.rank, k.quarters, k.at_least_teams,
    k.at_least_direct_reports, k.at_least_people, k.goals, k.competency, k.phase, k.hires, k.people, k.days
from in_scope as i
join next_levels as n on n.ladder = i.ladder and n.level = i.level
join checkpoints as k on k.ladder = n.next_ladder and k.level = n.next_level
