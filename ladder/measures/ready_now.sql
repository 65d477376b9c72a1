-- How many people meet every checkpoint of a level they could reach next.
-- People: readiness.
-- One row per day asked; whole counts those for whom a next level with checkpoints exists. Strict: what cannot be told is not met; lenient:
-- whoever has met something and failed nothing counts too.
-- Convention: strict | lenient
with standings as (
    select day, person, ladder, level,
        sum(case when state = 'met' or ($convention = 'lenient' and state = 'cannot_tell') then 0 else 1 end) as open_checkpoints,
        sum(case when state = 'met' then 1 else 0 end) as met
    from verdicts
    group by day, person, ladder, level
)
select
    a.day, cast(count(distinct case when s.open_checkpoints = 0 and s.met > 0 then s.person end) as double) as value,
    cast(count(distinct case when s.open_checkpoints = 0 and s.met > 0 then s.person end) as double) as part,
    cast(count(distinct s.person) as double) as whole
from asked as a
left join standings as s on s.day = a.day
group by a.day
order by a.day
