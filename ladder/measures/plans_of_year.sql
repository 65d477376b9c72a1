-- Who has a plan for the organisation's year of the day, how far its actions are, which reviews were kept, and whether next year's plan is there: it is due
-- by the end of the first month of that year.
-- One row per person in scope, those without a plan first. year names the calendar year in which the organisation's year began. planned_actions leaves cancelled ones
-- out; late_actions counts those past their day, unplanned the gaps without an action. state: no_plan, no_actions (a plan without an action), past_due, under_way, done.
-- Access: line
-- Subject: person
with asked_year as (
    select
        cast($day as date) as day,
        cast(extract(year from cast($day as date)) - case when extract(month from cast($day as date)) < d.year_starts then 1 else 0 end as integer) as year,
        cast(extract(month from cast($day as date)) - d.year_starts + case when extract(month from cast($day as date)) < d.year_starts then 12 else 0 end as integer) as months_in
    from known_days as d
),
dues as (
    select y.day, y.year, cast(date_trunc('month', y.day) + (13 - y.months_in) * interval '1 month' as date) - 1 as next_plan_due_on
    from asked_year as y
),
acts as (
    select
        s.person, s.year, sum(case when s.state in ('unplanned', 'cancelled') then 0 else 1 end) as actions, sum(case when s.state = 'done' then 1 else 0 end) as done,
        sum(case when s.state = 'past_due' then 1 else 0 end) as late_actions, sum(case when s.state = 'due_soon' then 1 else 0 end) as due_actions,
        sum(case when s.state = 'unplanned' then 1 else 0 end) as unplanned
    from plan_states as s
    group by s.person, s.year
),
reviewed as (
    select
        r.person, r.year, sum(case when r.state in ('review_kept', 'review_undated') then 1 else 0 end) as reviews_kept,
        sum(case when r.state = 'review_missed' then 1 else 0 end) as reviews_missed, min(case when r.state = 'review_ahead' then r.review_on end) as next_review_on
    from plan_review_states as r
    group by r.person, r.year
),
of_year as (
    select person, year, min(plan) as plan, min(destination) as destination from plans group by person, year
),
told as (
    select
        i.person, i.team, i.ladder, i.level, d.day, d.year, l.plan, l.destination, a.actions, a.done, a.late_actions, a.due_actions, a.unplanned,
        r.reviews_kept, r.reviews_missed, r.next_review_on, n.plan as next_plan, d.next_plan_due_on
    from in_scope as i
    join dues as d on d.day = i.day
    left join of_year as l on l.person = i.person and l.year = d.year
    left join acts as a on a.person = i.person and a.year = d.year
    left join reviewed as r on r.person = i.person and r.year = d.year
    left join of_year as n on n.person = i.person and n.year = d.year + 1
)
select
    t.person, p.name, t.team, t.ladder, t.level, t.year, t.plan, t.destination,
    case when t.plan is not null then cast(coalesce(t.actions, 0) as integer) end as planned_actions,
    case when t.plan is not null then cast(coalesce(t.done, 0) as integer) end as actions_done,
    case when t.plan is not null then cast(coalesce(t.late_actions, 0) as integer) end as late_actions,
    case when t.plan is not null then cast(coalesce(t.due_actions, 0) as integer) end as due_actions,
    case when t.plan is not null then cast(coalesce(t.unplanned, 0) as integer) end as unplanned,
    case when t.plan is not null then cast(coalesce(t.reviews_kept, 0) as integer) end as reviews_kept,
    case when t.plan is not null then cast(coalesce(t.reviews_missed, 0) as integer) end as reviews_missed,
    t.next_review_on, t.next_plan, t.next_plan_due_on, cast(t.next_plan_due_on - t.day as integer) as next_plan_days_left,
    case
        when t.plan is null then 'no_plan'
        when coalesce(t.actions, 0) = 0 then 'no_actions'
        when t.late_actions > 0 then 'past_due'
        when t.done = t.actions then 'done'
        else 'under_way'
    end as state
from told as t
join people as p on p.person = t.person
order by
    case when t.plan is null then 1 when coalesce(t.actions, 0) = 0 then 2 when t.late_actions > 0 then 3 when t.done < t.actions then 4 else 5 end,
    coalesce(t.late_actions, 0) desc, p.name_order, t.person
