-- How long people had stood in the level before, of those promoted in the last 36 months while they were in the scope.
-- One row per step from one level to another; months are whole months. Only those promoted are counted, so the median is biased low.
-- A level that no other leads to is held from the day of hire where nothing else is known; other unknown beginnings are left out of the median.
-- Access: line
with recent as (
    select r.person, r.ladder_before, r.level_before, r.ladder, r.level, r.months
    from promotions_known as r
    join places as p on p.scope = $scope and p.person = r.person and in_force(p, r.promoted_on)
    where r.promoted_on > cast(cast($day as date) - interval '36 month' as date)
)
select
    r.ladder_before as ladder, r.level_before as level, r.ladder as next_ladder, r.level as next_level,
    percentile_cont(0.5) within group (order by r.months) as median_months,
    cast(count(r.months) as integer) as months_known, cast(count(*) as integer) as promotions
from recent as r
join levels as l on l.ladder = r.ladder_before and l.level = r.level_before
group by r.ladder_before, r.level_before, r.ladder, r.level, l.rank
order by ladder, l.rank, next_ladder, next_level
