-- The reviews of the plans of those in scope: kept where causes or an adjustment are written down, missed where their day has passed without a word.
-- One row per plan and day of review; a review with words and without a day is kept, nobody knows when ('review_undated').
select
    i.day, l.plan, l.person, i.team, l.year, r.place, r.review_on, r.causes, r.adjustment, cast(r.review_on - i.day as integer) as days_left,
    case
        when r.review_on is null then 'review_undated'
        when r.review_on > i.day then 'review_ahead'
        when r.causes is not null or r.adjustment is not null then 'review_kept'
        when r.review_on = i.day then 'review_ahead'
        else 'review_missed'
    end as state
from in_scope as i
join plans as l on l.person = i.person
join plan_reviews as r on r.plan = l.plan
where i.day = cast($day as date)
