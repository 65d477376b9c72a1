-- People who have stood in their level for three years or more, and for twice the median of those there; at least five of the level must have
-- a known beginning, and a next level must exist.
-- One row per level; consequence counts these people; months are whole months; name is the one who has stood there longest.
-- Opens: structure
-- Signal: fact
-- Access: line
-- Subject: person
with stood as (
    select
        i.person, p.name, p.name_order, i.ladder, i.level, t.since_on as level_since, months_between(t.since_on, i.day) as months
    from in_scope as i
    join level_starts as t on t.day = i.day and t.person = i.person
    join people as p on p.person = i.person
    join (select distinct ladder, level from next_levels) as n on n.ladder = i.ladder and n.level = i.level
    where t.since_on is not null
),
usual as (
    select ladder, level, percentile_cont(0.5) within group (order by months) as median_months
    from stood group by ladder, level having count(*) >= 5
),
longest as (
    select s.*, u.median_months, row_number() over (partition by s.ladder, s.level order by s.level_since, s.name_order, s.person) as nth
    from stood as s
    join usual as u on u.ladder = s.ladder and u.level = s.level
    where s.months >= 36 and s.months >= 2 * u.median_months
)
select
    'watch' as tone, cast(count(*) as double) as consequence, cast(count(*) as integer) as people, ladder, level,
    cast(max(months) as integer) as months, cast(max(median_months) as double) as median_months, max(case when nth = 1 then person end) as person,
    max(case when nth = 1 then name end) as name
from longest
group by ladder, level
order by consequence desc, ladder, level
