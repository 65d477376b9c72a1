-- What each person in the scope has of each level they could reach next: competencies against what that level expects, and its checkpoints.
-- One row per day, person and next level. ready: 'now' = every checkpoint met and every competency at the level; 'year' = at most two
-- checkpoints open, nothing more than one step short and all rated; 'unknown' = nothing known speaks against it, but too little is known
-- (cannot_tell is no 'not met', unrated no gap); 'no' = anything else, and everybody who has said that they do not want the level.
with nexts as (
    select i.day, i.person, i.team, i.ladder as ladder_now, i.level as level_now, n.next_ladder as ladder, n.next_level as level
    from in_scope as i
    join next_levels as n on n.ladder = i.ladder and n.level = i.level and not (n.next_ladder = i.ladder and n.next_level = i.level)
),
skills as (
    select
        t.day, t.person, t.ladder, t.level, count(*) as competencies, count(*) - count(s.score) as unrated,
        sum(case when s.score < e.score then 1 else 0 end) as gaps,
        max(case when s.score < e.score then cast(e.score - s.score as decimal(18, 6)) else 0 end) as largest_gap
    from nexts as t
    join expectations as e on e.ladder = t.ladder and e.level = t.level and e.score > 0
    left join scores as s on s.person = t.person and s.competency = e.competency and s.counts
        and s.assessed_on <= t.day and coalesce(s.superseded_on > t.day, true)
    group by t.day, t.person, t.ladder, t.level
),
checks as (
    select
        day, person, ladder, level, count(*) as checkpoints, sum(case when state = 'met' then 0 else 1 end) as open_checkpoints,
        sum(case when state = 'not_met' then 1 else 0 end) as not_met
    from verdicts
    group by day, person, ladder, level
),
counted as (
    select
        t.day, t.person, t.team, t.ladder_now, t.level_now, t.ladder, t.level, coalesce(s.competencies, 0) as competencies,
        coalesce(s.unrated, 0) as unrated, coalesce(s.gaps, 0) as gaps, coalesce(s.largest_gap, 0) as largest_gap,
        coalesce(c.checkpoints, 0) as checkpoints, coalesce(c.open_checkpoints, 0) as open_checkpoints, coalesce(c.not_met, 0) as not_met,
        w.wish, w.opening
    from nexts as t
    left join skills as s on s.day = t.day and s.person = t.person and s.ladder = t.ladder and s.level = t.level
    left join checks as c on c.day = t.day and c.person = t.person and c.ladder = t.ladder and c.level = t.level
    left join wishes as w on w.day = t.day and w.person = t.person and w.ladder = t.ladder and w.level = t.level
)
select
    day, person, team, ladder_now, level_now, ladder, level, competencies, unrated, gaps, largest_gap, checkpoints, open_checkpoints, not_met,
    wish, opening, case
        when wish = 'not-wanted' then 'no'
        when competencies + checkpoints = 0 then 'unknown'
        when open_checkpoints = 0 and gaps = 0 and unrated = 0 then 'now'
        when open_checkpoints <= 2 and largest_gap <= 1 and unrated = 0 then 'year'
        when not_met <= 2 and largest_gap <= 1 then 'unknown'
        else 'no'
    end as ready
from counted
