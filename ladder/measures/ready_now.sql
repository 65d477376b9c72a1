-- How many people are ready for a level they could reach next: every checkpoint met, enough assessed, and not held.
-- Held is who does not want it or has no opening (parts/unfailed.sql).
-- People: readiness.
-- One row per day asked; whole counts those for whom a next level with checkpoints exists, undecided those of them who are not known to be ready
-- and have failed no checkpoint of some next level that they would take. Where nobody is known to be ready and nobody not to be, the number is
-- unknown: null, not 0. See parts/unfailed.sql. Strict: what cannot be told is not met; lenient: whoever has met something and failed nothing
-- counts too.
-- Convention: strict | lenient
-- Access: line
with standings as (
    select v.day, v.person, v.ladder, v.level, max(case when v.state = 'not_met' or w.wish = 'not-wanted' or w.opening = 'no-opening' then 1 else 0 end) as has_failed
    from verdicts as v
    left join wishes as w on w.day = v.day and w.person = v.person and w.ladder = v.ladder and w.level = v.level
    group by v.day, v.person, v.ladder, v.level
),
candidates_of as (select day, person, min(has_failed) as has_failed from standings group by day, person),
ready as (select distinct day, person from unfailed where has_opening = 1 and (untold = 0 or $convention = 'lenient')),
counted as (
    select
        c.day, count(*) as people, count(r.person) as ready, sum(case when r.person is null and c.has_failed = 0 then 1 else 0 end) as undecided
    from candidates_of as c
    left join ready as r on r.day = c.day and r.person = c.person
    group by c.day
),
unplaced as (select day, count(*) as people from in_scope where level is null group by day)
select
    a.day, case when k.is_told = 1 then cast(k.ready as double) end as value, case when k.is_told = 1 then cast(k.ready as double) end as part,
    cast(k.people as double) as whole, cast(k.undecided as double) as undecided
from asked as a
join (
    select
        d.day, coalesce(o.ready, 0) as ready, coalesce(o.people, 0) as people, coalesce(o.undecided, 0) as undecided,
        case
            when o.ready > 0 or o.people > o.undecided then 1 when o.people is null and u.people is null then 1 else 0
        end as is_told
    from asked as d
    left join counted as o on o.day = d.day
    left join unplaced as u on u.day = d.day
) as k on k.day = a.day
order by a.day
