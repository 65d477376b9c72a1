-- Those in the scope who already stand at a level that somebody else could reach next, and how long they had stood in the level before.
-- One row per level that somebody of the scope could reach next. people stand there on the day; months_known of them came by a promotion of which
-- the start of the level before is known. The spread of their whole months is told of five or more only: fewer could be picked out.
-- Access: line
with asked_levels as (
    select distinct n.next_ladder as ladder, n.next_level as level
    from in_scope as i
    join next_levels as n on n.ladder = i.ladder and n.level = i.level
    where i.day = cast($day as date)
),
steps as (
    select r.person, r.ladder, r.level, r.months, row_number() over (partition by r.person, r.ladder, r.level order by r.promoted_on desc) as nth
    from promotions_known as r
),
there as (
    select a.ladder, a.level, i.person, s.months
    from asked_levels as a
    left join in_scope as i on i.ladder = a.ladder and i.level = a.level and i.day = cast($day as date)
    left join steps as s on s.person = i.person and s.ladder = a.ladder and s.level = a.level and s.nth = 1
),
counted as (
    select
        ladder, level, cast(count(person) as integer) as people, cast(count(months) as integer) as months_known, min(months) as shortest,
        percentile_cont(0.25) within group (order by months) as first_quartile, percentile_cont(0.5) within group (order by months) as median_months,
        percentile_cont(0.75) within group (order by months) as third_quartile, max(months) as longest
    from there
    group by ladder, level
)
select
    c.ladder, c.level, l.rank, c.people, c.months_known, case when c.months_known >= 5 then c.shortest end as shortest,
    case when c.months_known >= 5 then c.first_quartile end as first_quartile, case when c.months_known >= 5 then c.median_months end as median_months,
    case when c.months_known >= 5 then c.third_quartile end as third_quartile, case when c.months_known >= 5 then c.longest end as longest
from counted as c
join levels as l on l.ladder = c.ladder and l.level = c.level
order by c.ladder, l.rank, c.level
