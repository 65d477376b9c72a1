-- What was said about the levels that people in the scope could reach next: whether they want them, and whether there is an opening.
-- One row per day, person and next level of which anything was said. wish is 'wanted' or 'not-wanted', opening 'opening' or 'no-opening'.
-- Each is a dated piece of the evidence file of that kind; the newest of a pair holds, on one day the one that ends the other. A piece that
-- names a checkpoint speaks of that checkpoint's level alone, one that names none of every next level.
with said as (
    select
        i.day, i.person, n.next_ladder as ladder, n.next_level as level, e.kind, e.happened_on,
        case when e.kind in ('wanted', 'not-wanted') then 'wish' else 'opening' end as about
    from in_scope as i
    join evidence as e on e.person = i.person and e.kind in ('wanted', 'not-wanted', 'opening', 'no-opening') and e.happened_on <= i.day
    join next_levels as n on n.ladder = i.ladder and n.level = i.level
    left join checkpoints as k on k.ladder = n.next_ladder and k.level = n.next_level and k.checkpoint = e.checkpoint
    where e.checkpoint is null or k.checkpoint is not null
),
newest as (
    select
        day, person, ladder, level, about, kind,
        row_number() over (
            partition by day, person, ladder, level, about
            order by happened_on desc, case when kind in ('wanted', 'opening') then 0 else 1 end
        ) as nth
    from said
)
select
    day, person, ladder, level, max(case when about = 'wish' then kind end) as wish, max(case when about = 'opening' then kind end) as opening
from newest
where nth = 1
group by day, person, ladder, level
