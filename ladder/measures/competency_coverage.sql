-- How many people meet what their own level expects of one ladder's competencies, and how many nobody has rated.
-- One row per competency of the ladder; share_met is of those rated and null where nobody is; holders stand at or above, close within one step.
-- holders_by_chance = holders if what each of the rated meets fell on any competency of the ladder alike: the sum of their own shares met;
-- spread_by_chance = the standard deviation of that count (a Poisson binomial), so that people are compared with themselves.
-- Access: group
with own as (
    select day, person, 1e0 * sum(is_met) / count(is_met) as share from scored where ladder = $ladder group by day, person having count(is_met) > 0
)
select
    c.competency, c.place, c.theme,
    cast(count(s.person) as integer) as people, cast(count(s.is_met) as integer) as rated,
    cast(coalesce(sum(s.is_met), 0) as integer) as holders,
    cast(count(case when s.score < s.expected and s.score >= s.expected - 1 then 1 end) as integer) as close,
    cast(count(s.person) - count(s.is_met) as integer) as unrated,
    1e0 * sum(s.is_met) / nullif(count(s.is_met), 0) as share_met,
    1e0 * (count(s.person) - count(s.is_met)) / nullif(count(s.person), 0) as share_unrated,
    sum(case when s.is_met is not null then o.share end) as holders_by_chance,
    sqrt(sum(case when s.is_met is not null then o.share * (1 - o.share) end)) as spread_by_chance
from competencies as c
left join scored as s on s.competency = c.competency and s.ladder = c.ladder
left join own as o on o.day = s.day and o.person = s.person
where c.ladder = $ladder
group by c.competency, c.place, c.theme
order by c.place
