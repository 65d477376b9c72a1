-- The share of rated expectations that are met: every person with every competency their own level expects of them.
-- People: coverage_by_person.
-- One row per day asked; part counts expectations met, whole those rated, undecided those that nobody has rated; people_rated
-- counts the people behind it.
-- Access: group
select
    a.day, 1e0 * sum(s.is_met) / nullif(count(s.is_met), 0) as value,
    cast(sum(s.is_met) as double) as part, cast(count(s.is_met) as double) as whole,
    cast(count(s.competency) - count(s.is_met) as double) as undecided,
    cast(count(distinct case when s.is_met is not null then s.person end) as integer) as people_rated
from asked as a
left join scored as s on s.day = a.day
group by a.day
order by a.day
