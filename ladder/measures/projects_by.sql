-- How projects fare by team, by owner, by stage or by programme, whichever $by names: on time, late, money, risk and quality.
-- One row per team, owner, stage or programme with a project; an unknown one is a row of its own. Money sums only projects whose budget and spending are both
-- known (with_money); mean risk and quality stand beside the number of projects they come from.
-- By: team | owner | stage | programme
-- Access: line
with sliced as (
    select
        s.project, s.state, s.is_on_time, s.days_late, s.budget, s.spent, s.elapsed, s.risk, s.quality,
        case
            when $by = 'team' then s.team when $by = 'owner' then s.owner when $by = 'programme' then s.programme else s.stage
        end as slice,
        case when $by = 'owner' then p.name when $by = 'team' then s.team when $by = 'programme' then s.programme end as name,
        case when $by = 'owner' then p.name_order when $by = 'team' then w.name_order when $by = 'programme' then s.programme else s.stage end as name_order,
        case when s.budget is not null and s.spent is not null then 1 else 0 end as has_money
    from project_states as s
    left join people as p on p.person = s.owner
    left join teams as w on w.team = s.team
    where s.day = $day
)
select
    slice, max(name) as name, cast(count(*) as integer) as projects,
    cast(sum(case when state in ('done', 'done_late', 'done_undated', 'stopped') then 0 else 1 end) as integer) as still_open,
    cast(count(is_on_time) as integer) as were_due, cast(coalesce(sum(is_on_time), 0) as integer) as on_time,
    1e0 * sum(is_on_time) / nullif(count(is_on_time), 0) as on_time_share,
    cast(sum(case when state = 'past_due' then 1 else 0 end) as integer) as past_due,
    cast(sum(case when state = 'slipping' then 1 else 0 end) as integer) as slipping, cast(max(days_late) as integer) as most_days_late,
    sum(case when has_money = 1 then budget end) as budget, sum(case when has_money = 1 then spent end) as spent,
    sum(case when has_money = 1 then spent end) / nullif(sum(case when has_money = 1 then budget end), 0) as spent_share,
    cast(sum(has_money) as integer) as with_money, avg(case when has_money = 1 then elapsed end) as elapsed,
    avg(risk) as risk, cast(count(risk) as integer) as with_risk, avg(quality) as quality, cast(count(quality) as integer) as with_quality,
    cast(sum(case when state = 'on_hold' then 1 else 0 end) as integer) as on_hold, cast(sum(case when state = 'stopped' then 1 else 0 end) as integer) as stopped
from sliced
group by slice
order by past_due desc, slipping desc, most_days_late desc nulls last, projects desc, min(name_order) nulls last, slice nulls last
