-- The reviews of one person's plans: kept only where causes or an adjustment are written down, missed where the day has passed without, or ahead.
-- One row per plan and day of review, in the order of their days.
-- Access: person
select r.plan, r.year, r.place, r.review_on, r.days_left, r.causes, r.adjustment, r.state
from plan_review_states as r
where r.person = $person
order by r.review_on nulls last, r.plan, r.place
