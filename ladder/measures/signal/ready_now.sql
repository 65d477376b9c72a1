-- Who is ready for a level they could reach next: what the number of people ready is made of, person by person.
-- Convention: strict | lenient
-- One row per day and person with a next level that has checkpoints; part = 1 for whoever is ready (see ready_now.sql), whole = 1.
-- Access: line
-- Subject: person
with candidates_of as (select distinct day, person from verdicts),
ready as (select distinct day, person from unfailed where has_opening = 1 and (untold = 0 or $convention = 'lenient'))
select c.day, c.person, case when r.person is not null then 1e0 else 0e0 end as part, 1e0 as whole
from candidates_of as c
left join ready as r on r.day = c.day and r.person = c.person
order by c.day, c.person
