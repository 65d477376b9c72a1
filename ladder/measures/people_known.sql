-- Everybody whom the data names, employed on the day or not, in the scope or not: whose names a discreet view must know.
-- One row per person.
-- Access: plain
select p.person, p.name
from people as p
order by p.name_order, p.person
