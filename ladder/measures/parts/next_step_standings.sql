-- How near each person in the scope is to each level they could reach next, on the days asked, and what was said about it.
-- One row per day, person and level. standing: 'too_little_known' = fewer of the level's competencies are rated than parts/floor.sql asks, and no
-- verdict is given; all checkpoints met: 'not_wanted' = the person does not want the level, 'no_opening' = there is no post, else 'ready';
-- 'close' = one of several open; 'unknown' = none failed, more than one untold; 'further' = more open. ready_since is null unless all are met.
with rated_of as (
    select i.day, i.person, n.next_ladder as ladder, n.next_level as level, count(*) as competencies, count(s.score) as rated
    from in_scope as i
    join next_levels as n on n.ladder = i.ladder and n.level = i.level
    join expectations as e on e.ladder = n.next_ladder and e.level = n.next_level and e.score > 0
    left join scores as s on s.person = i.person and s.competency = e.competency and s.counts
        and s.assessed_on <= i.day and coalesce(s.superseded_on > i.day, true)
    group by i.day, i.person, n.next_ladder, n.next_level
),
counted as (
    select
        day, person, ladder, level, cast(count(*) as integer) as checkpoints, cast(sum(case when state = 'met' then 1 else 0 end) as integer) as met,
        cast(sum(case when state = 'not_met' then 1 else 0 end) as integer) as not_met,
        cast(sum(case when state = 'cannot_tell' then 1 else 0 end) as integer) as cannot_tell,
        case when sum(case when state = 'met' then 0 else 1 end) = 0 then max(since) end as ready_since
    from verdicts
    group by day, person, ladder, level
)
select
    v.day, v.person, v.ladder, v.level, v.checkpoints, v.met, v.not_met, v.cannot_tell, v.ready_since,
    cast(coalesce(r.competencies, 0) as integer) as competencies, cast(coalesce(r.rated, 0) as integer) as rated, w.wish, w.opening, case
        when r.rated < f.least_share_rated * r.competencies then 'too_little_known'
        when v.met = v.checkpoints and w.wish = 'not-wanted' then 'not_wanted'
        when v.met = v.checkpoints and w.opening = 'no-opening' then 'no_opening'
        when v.met = v.checkpoints then 'ready'
        when v.met = v.checkpoints - 1 and v.met > 0 then 'close'
        when v.not_met = 0 then 'unknown'
        else 'further'
    end as standing
from counted as v
cross join floor as f
left join rated_of as r on r.day = v.day and r.person = v.person and r.ladder = v.ladder and r.level = v.level
left join wishes as w on w.day = v.day and w.person = v.person and w.ladder = v.ladder and w.level = v.level
