-- How long the people of the scope have stood at each level so far, and how many of them for how many years.
-- One row per level; median_months is over those whose beginning is known and null where it is of nobody; the time still runs for all of them.
-- Access: line
with standing as (
    select
        i.ladder, i.level, l.track, l.track_rank, months_between(s.since_on, s.day) as months
    from level_starts as s
    join in_scope as i on i.day = s.day and i.person = s.person
    join levels as l on l.ladder = i.ladder and l.level = i.level
    where s.day = cast($day as date)
)
select
    t.track, t.track_rank, t.ladder, t.level, cast(count(*) as integer) as people, cast(count(t.months) as integer) as months_known,
    percentile_cont(0.5) within group (order by t.months) as median_months,
    cast(sum(case when t.months < 12 then 1 else 0 end) as integer) as first_year,
    cast(sum(case when t.months >= 12 and t.months < 24 then 1 else 0 end) as integer) as second_year,
    cast(sum(case when t.months >= 24 and t.months < 36 then 1 else 0 end) as integer) as third_year,
    cast(sum(case when t.months >= 36 and t.months < 60 then 1 else 0 end) as integer) as to_fifth_year,
    cast(sum(case when t.months >= 60 then 1 else 0 end) as integer) as longer,
    cast(count(*) - count(t.months) as integer) as months_unknown
from standing as t
group by t.track, t.track_rank, t.ladder, t.level
order by t.track, t.track_rank desc, t.ladder, t.level
