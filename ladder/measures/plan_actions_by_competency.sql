-- Which competencies the plans of the organisation's year of the day are to close, and what is done about each.
-- One row per competency that a plan names, most people first; with_action counts those who plan something for it, planned_actions leaves cancelled ones out.
-- Access: line
with asked_year as (
    select cast(extract(year from cast($day as date)) - case when extract(month from cast($day as date)) < year_starts then 1 else 0 end as integer) as year
    from known_days
)
select
    s.competency, cast(count(distinct s.person) as integer) as people,
    cast(count(distinct case when s.state not in ('unplanned', 'cancelled') then s.person end) as integer) as with_action,
    cast(sum(case when s.state in ('unplanned', 'cancelled') then 0 else 1 end) as integer) as planned_actions,
    cast(sum(case when s.state = 'done' then 1 else 0 end) as integer) as actions_done, cast(sum(case when s.state = 'past_due' then 1 else 0 end) as integer) as late_actions
from plan_states as s
join asked_year as y on y.year = s.year
where s.competency is not null
group by s.competency
order by people desc, s.competency
