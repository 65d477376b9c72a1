-- A team of three or more of whom nobody has been rated on anything their level expects.
-- One row per team; consequence counts its people.
-- Opens: coverage
-- Signal: fact
-- Access: line
select 'watch' as tone, cast(count(distinct person) as double) as consequence, s.team, cast(count(distinct person) as integer) as people
from scored as s
left join teams as w on w.team = s.team
where s.team is not null
group by s.team, w.name_order
having count(is_met) = 0 and count(distinct person) >= 3
order by consequence desc, w.name_order, s.team
