-- What each person in the scope has of each level they could reach next: competencies against what that level expects, and its checkpoints.
-- One row per day, person and next level. ready: 'now' = every checkpoint met and every competency at the level; 'year' = each open item can be
-- expected within twelve months (see open_items), and all is rated; 'no' = not yet: a checkpoint that is known not to be met and cannot be
-- expected by then, or beside others that cannot be told, or a step that takes longer; and everybody who has said that they do not want the
-- level. 'unknown' = nothing known speaks against it, but too little is known; and every level of which no checkpoint is defined yet.
-- by_on = the day by which all that is open can be expected, null where that cannot be told; is_undefined = 1 where the level's checkpoints are.
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
waits as (
    select
        day, person, ladder, level, max(by_on) as by_on, count(*) as items, count(by_on) as told,
        max(case when state = 'not_met' and by_on is null then 1 else 0 end) as fails_untold,
        sum(case when state = 'not_met' then 1 else 0 end) as fails
    from open_items
    group by day, person, ladder, level
),
undefined_levels as (
    select ladder, level from checkpoints group by ladder, level having count(rule) = 0
),
counted as (
    select
        t.day, t.person, t.team, t.ladder_now, t.level_now, t.ladder, t.level, coalesce(s.competencies, 0) as competencies,
        coalesce(s.unrated, 0) as unrated, coalesce(s.gaps, 0) as gaps, coalesce(s.largest_gap, 0) as largest_gap,
        coalesce(c.checkpoints, 0) as checkpoints, coalesce(c.open_checkpoints, 0) as open_checkpoints, coalesce(c.not_met, 0) as not_met,
        w.wish, w.opening, coalesce(o.items, 0) as items, coalesce(o.told, 0) as told, coalesce(o.fails, 0) as fails,
        coalesce(o.fails_untold, 0) as fails_untold, case when o.told = o.items then o.by_on end as by_on, o.by_on as last_told,
        case when u.level is not null then 1 else 0 end as is_undefined
    from nexts as t
    left join waits as o on o.day = t.day and o.person = t.person and o.ladder = t.ladder and o.level = t.level
    left join undefined_levels as u on u.ladder = t.ladder and u.level = t.level
    left join skills as s on s.day = t.day and s.person = t.person and s.ladder = t.ladder and s.level = t.level
    left join checks as c on c.day = t.day and c.person = t.person and c.ladder = t.ladder and c.level = t.level
    left join wishes as w on w.day = t.day and w.person = t.person and w.ladder = t.ladder and w.level = t.level
)
select
    day, person, team, ladder_now, level_now, ladder, level, competencies, unrated, gaps, largest_gap, checkpoints, open_checkpoints, not_met,
    wish, opening, case
        when wish = 'not-wanted' then 'no'
        when competencies + checkpoints = 0 or is_undefined = 1 then 'unknown'
        when open_checkpoints = 0 and gaps = 0 and unrated = 0 then 'now'
        when fails_untold = 1 or last_told > cast(day + interval '12 month' as date) then 'no'
        when told = items and unrated = 0 then 'year'
        when fails > 0 then 'no'
        else 'unknown'
    end as ready, by_on, is_undefined
from counted
