-- Everyone in scope with each checkpoint of each level they could reach next, and the checkpoint's parameters.
-- One row per day, person and checkpoint; level_since and known_from as in level_starts.
select
    i.day, i.person, s.since_on as level_since, s.known_from, k.ladder, k.level, k.checkpoint, k.place, k.kind, k.rule, r.evidence_kind, r.pieces, r.months,
    r.largest_gap_days, r.years, r.reports, r.days_managed, r.still_here, r.track, r.rank, r.quarters, r.at_least_teams,
    r.at_least_direct_reports, r.at_least_people, r.goals, r.competency, r.phase, r.hires, r.people, r.days
from in_scope as i
join next_levels as n on n.ladder = i.ladder and n.level = i.level
join level_starts as s on s.day = i.day and s.person = i.person
join checkpoints as k on k.ladder = n.next_ladder and k.level = n.next_level
left join rule_parameters as r on r.ladder = k.ladder and r.checkpoint = k.checkpoint
