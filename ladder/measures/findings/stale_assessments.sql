-- A team whose scores are more than a year old, where at least three people are rated: everything that counts for them was given before that.
-- One row per team; consequence counts its rated people.
-- Opens: coverage
-- Signal: fact
-- Access: line
select
    'watch' as tone, cast(count(distinct person) as double) as consequence, s.team, cast(count(distinct person) as integer) as people,
    max(assessed_on) as newest
from scored as s
left join teams as w on w.team = s.team
where s.team is not null and score is not null
group by s.team, day, w.name_order
having count(distinct person) >= 3 and max(assessed_on) < cast(day - interval '12 month' as date)
order by consequence desc, w.name_order, s.team
