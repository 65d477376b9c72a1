-- How many people meet what their own level expects of one ladder's competencies, and how many nobody has rated.
-- One row per competency of the ladder; share_met is of those rated and null where nobody is; holders stand at or above, close within one step.
select
    c.competency, c.place, c.theme,
    cast(count(s.person) as integer) as people, cast(count(s.is_met) as integer) as rated,
    cast(coalesce(sum(s.is_met), 0) as integer) as holders,
    cast(count(case when s.score < s.expected and s.score >= s.expected - 1 then 1 end) as integer) as close,
    cast(count(s.person) - count(s.is_met) as integer) as unrated,
    1e0 * sum(s.is_met) / nullif(count(s.is_met), 0) as share_met,
    1e0 * (count(s.person) - count(s.is_met)) / nullif(count(s.person), 0) as share_unrated
from competencies as c
left join scored as s on s.competency = c.competency and s.ladder = c.ladder
where c.ladder = $ladder
group by c.competency, c.place, c.theme
order by c.place
