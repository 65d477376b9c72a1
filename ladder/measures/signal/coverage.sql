-- Who meets how much of what their own level expects: what coverage is made of, person by person.
-- One row per day and person who is rated on something; part counts expectations met, whole those rated.
-- Access: line
-- Subject: person
select s.day, s.person, cast(sum(s.is_met) as double) as part, cast(count(s.is_met) as double) as whole
from scored as s
group by s.day, s.person
having count(s.is_met) > 0
order by s.day, s.person
