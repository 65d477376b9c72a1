-- The share of the actions planned for the organisation's year of the day that are done; cancelled ones are left out.
-- One row; part counts the actions done, whole the actions, people those whose plan has one, late_actions those past their day.
-- Access: line
with asked_year as (
    select cast(extract(year from cast($day as date)) - case when extract(month from cast($day as date)) < year_starts then 1 else 0 end as integer) as year
    from known_days
)
select
    1e0 * sum(case when s.state = 'done' then 1 else 0 end) / nullif(count(s.plan), 0) as value,
    cast(coalesce(sum(case when s.state = 'done' then 1 else 0 end), 0) as double) as part, cast(count(s.plan) as double) as whole,
    cast(count(distinct s.person) as integer) as people, cast(coalesce(sum(case when s.state = 'past_due' then 1 else 0 end), 0) as integer) as late_actions
from asked_year as y
left join plan_states as s on s.year = y.year and s.state not in ('unplanned', 'cancelled')
