-- How many people are ready for a level they could reach next: every checkpoint met, enough assessed, and not without wanting it.
-- People: readiness.
-- One row per day asked; whole counts those for whom a next level with checkpoints exists. See parts/unfailed.sql. Strict: what cannot be told
-- is not met; lenient: whoever has met something and failed nothing counts too.
-- Convention: strict | lenient
-- Access: line
with asked_of as (select day, count(distinct person) as people from verdicts group by day),
ready as (select day, count(distinct person) as people from unfailed where untold = 0 or $convention = 'lenient' group by day)
select
    a.day, cast(coalesce(r.people, 0) as double) as value, cast(coalesce(r.people, 0) as double) as part,
    cast(coalesce(o.people, 0) as double) as whole
from asked as a
left join asked_of as o on o.day = a.day
left join ready as r on r.day = a.day
order by a.day
