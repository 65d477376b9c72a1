-- How many of the expectations of their own level each person meets, of those that somebody has rated.
-- One row per person with expectations; unrated are those that nobody has rated. Whoever meets the smallest share comes first.
-- Access: line
-- Subject: person
select
    s.person, p.name, s.team, s.ladder, s.level, cast(count(s.is_met) as integer) as rated, cast(coalesce(sum(s.is_met), 0) as integer) as met,
    cast(count(*) - count(s.is_met) as integer) as unrated, 1e0 * sum(s.is_met) / nullif(count(s.is_met), 0) as share_met
from scored as s
join people as p on p.person = s.person
group by s.person, p.name, p.name_order, s.team, s.ladder, s.level
order by cast(1e0 * sum(s.is_met) / nullif(count(s.is_met), 0) as decimal(18, 6)) nulls last, p.name_order, s.person
