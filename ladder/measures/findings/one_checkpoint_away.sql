-- People who lack one checkpoint of several for a next level; one person is enough to say it.
-- One row in all; consequence counts people; name and earliest_on are of the one whom time alone brings there first, null where it brings nobody:
-- the months in the level or the years of experience that are still open.
-- Opens: promotions
-- Signal: fact
-- Access: line
-- Subject: person
with standings as (
    select day, person, ladder, level, min(case when state <> 'met' then checkpoint end) as checkpoint
    from verdicts
    group by day, person, ladder, level
    having sum(case when state <> 'met' then 1 else 0 end) = 1 and sum(case when state = 'met' then 1 else 0 end) > 0
),
waits as (
    select
        s.person, h.name, h.name_order, s.ladder, t.earliest_on
    from standings as s
    join people as h on h.person = s.person
    left join time_brings as t on t.day = s.day and t.person = s.person and t.ladder = s.ladder and t.level = s.level
        and t.checkpoint = s.checkpoint and t.is_latest = 0
),
numbered as (
    select *, row_number() over (order by earliest_on nulls last, name_order, person) as nth from waits
)
select
    'watch' as tone, cast(count(distinct person) as double) as consequence, cast(count(distinct person) as integer) as people,
    max(case when nth = 1 then person end) as person, max(case when nth = 1 then name end) as name, min(earliest_on) as earliest_on,
    cast(count(distinct case when earliest_on is not null then person end) as integer) as by_time
from numbered
having count(*) > 0
