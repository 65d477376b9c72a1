-- The figures that teams report each month, under one name and unit per measure, whatever the file calls them; others keep their own name.
-- One row per team, metric and month with a value. month_end is the last day of the month.
-- Hours for repair, days for cycle time; a rate above 1 is read as percent, and so is a budget execution above 10. better says which way is good;
-- part of whole are counted where the file says the whole of a share (of); null for means, and where it says none. is_met compares with the target, a budget within 0.05 of it, and is null without a target or where no way is known to be good.
with called as (
    select team, lower(replace(replace(metric, '_', '-'), ' ', '-')) as called, metric, month, value, target, whole from metrics where value is not null
),
known as (
    select
        team, called, month, value, target, whole,
        case
            when
                called like 'mttr%' or called like 'incident-mttr%' or called like '%time-to-repair%' or called like '%time-to-restore%'
                or called like '%time-to-recover%' or called like '%恢复时间%' or called like '%修复时间%' then 'incident-mttr'
            when called like 'on-time%' or called like '%准时交付%' or called like '%按时交付%' then 'on-time-delivery'
            when called like 'budget-exec%' or called like '%预算执行%' then 'budget-execution'
            when called like 'cycle-time%' or called like 'delivery-cycle%' or called like '%交付周期%' then 'cycle-time'
            when called like 'escaped-defect%' or called like '%逃逸缺陷%' or called like '%缺陷逃逸%' then 'escaped-defects'
            when called = 'roi' or called like 'roi-%' or called like '%-roi' or called like '%投资回报率%' then 'roi'
            else metric
        end as metric
    from called
),
scaled as (
    select
        team, metric, month, value, target,
        case
            when metric not in ('incident-mttr', 'cycle-time', 'escaped-defects', 'budget-execution', 'roi') then whole
        end as whole,
        max(greatest(value, coalesce(target, value))) over (partition by team, metric) as largest,
        case
            when metric = 'incident-mttr' and (called like '%minute%' or called like '%分钟%') then 1e0 / 60
            when metric = 'incident-mttr' and (called like '%day%' or called like '%天%') then 24e0
            when metric = 'cycle-time' and (called like '%hour%' or called like '%小时%') then 1e0 / 24
            when metric = 'cycle-time' and (called like '%week%' or called like '%周(%') then 7e0
            when metric = 'on-time-delivery' and greatest(value, coalesce(target, value)) > 1 then 1e-2
            when metric = 'budget-execution' and value > 10 then 1e-2
            else 1e0
        end as factor
    from known
)
select
    team, metric, month, value * factor as value, target * factor as target,
    cast(date_trunc('month', month) + interval '1 month' as date) - 1 as month_end,
    case
        when metric in ('incident-mttr', 'cycle-time', 'escaped-defects') then 'lower'
        when metric in ('on-time-delivery', 'roi') then 'higher'
        when metric = 'budget-execution' then 'near'
    end as better,
    case
        when target is null then null
        when metric in ('incident-mttr', 'cycle-time', 'escaped-defects') then case when value <= target then 1 else 0 end
        when metric in ('on-time-delivery', 'roi') then case when value >= target then 1 else 0 end
        when metric = 'budget-execution'
            then case when cast(abs(value - target) * factor as decimal(18, 6)) <= cast(5e-2 as decimal(18, 6)) then 1 else 0 end
    end as is_met,
    case when whole > 0 and value between 0 and case when largest > 1 then 100 else 1 end then floor(value * case when largest > 1 then 1e-2 else 1e0 end * whole + 0.5e0) end as part,
    case when whole > 0 and value between 0 and case when largest > 1 then 100 else 1 end then whole end as whole
from scaled
