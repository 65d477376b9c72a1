-- What the rule of each checkpoint asks; a parameter that a rule does not have, or leaves open, is null.
-- One row per ladder and checkpoint with parameters. evidence_kind, pieces: what counts as evidence, and how many of it. months: the rolling
-- window (evidence, goals_met, hires) or how long (time_in_level, time_at_rank, metrics_owned). largest_gap_days: the longest pause inside the
-- window. years: of experience. reports, days_managed, still_here: how many people grown, the shortest time as their direct manager, and false =
-- 'have been promoted', which leavers stay part of (null, true = 'are now'). track, rank: the lowest levels.track_rank that counts in a track.
-- quarters: the newest quarter ends. at_least_*: how large a scope is at each. goals, competency, phase: how many goals, for what and of which
-- phase. hires: how many people. people, days: how many changed manager or team, and within how many days.
select
    ladder, checkpoint,
    max(case when parameter = 'evidence_kind' then text end) as evidence_kind,
    max(case when parameter = 'pieces' then number end) as pieces,
    max(case when parameter = 'months' then number end) as months,
    max(case when parameter = 'largest_gap_days' then number end) as largest_gap_days,
    max(case when parameter = 'years' then number end) as years,
    max(case when parameter = 'reports' then number end) as reports,
    max(case when parameter = 'days_managed' then number end) as days_managed,
    max(case when parameter = 'still_here' then case when flag then 1 else 0 end end) = 1 as still_here,
    max(case when parameter = 'track' then text end) as track,
    max(case when parameter = 'rank' then number end) as rank,
    max(case when parameter = 'quarters' then number end) as quarters,
    max(case when parameter = 'at_least_teams' then number end) as at_least_teams,
    max(case when parameter = 'at_least_direct_reports' then number end) as at_least_direct_reports,
    max(case when parameter = 'at_least_people' then number end) as at_least_people,
    max(case when parameter = 'goals' then number end) as goals,
    max(case when parameter = 'competency' then text end) as competency,
    max(case when parameter = 'phase' then text end) as phase,
    max(case when parameter = 'hires' then number end) as hires,
    max(case when parameter = 'people' then number end) as people,
    max(case when parameter = 'days' then number end) as days
from checkpoint_parameters
group by ladder, checkpoint
