-- A team that offers no work by which a competency could be judged: at least four people were to be rated on it by a manager or colleague, and of every one
-- of them the newest answers say 'not observed'.
-- One row per team and competency; consequence counts those it is expected of; again = those of whom it was said the time before as well.
-- Opens: rounds
-- Signal: fact
-- Access: line
select
    'watch' as tone, cast(count(*) as double) as consequence, s.team, s.ladder, s.competency, cast(count(s.is_unseen) as integer) as asked,
    cast(sum(s.is_still_unseen) as integer) as again, cast(count(s.is_unseen) as integer) as counted, 1e0 * count(s.is_unseen) / count(*) as certainty
from sightings as s
join teams as t on t.team = s.team
group by s.team, t.name_order, s.ladder, s.competency
having count(s.is_unseen) >= 4 and min(s.is_unseen) = 1
order by consequence desc, t.name_order, s.team, s.competency
