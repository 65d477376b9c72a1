-- More than one layer beyond what the number of people needs with four reports each, where the scope has at least twenty people.
-- One row in all; consequence counts the people below the layers needed; the layers are counted from the top of the scope.
-- Opens: structure
-- Signal: fact
-- Access: plain
with depths as (
    select p.person, max(p.depth) + 1 as layer
    from in_scope as i
    join places as p on p.person = i.person and (p.scope = $scope or $scope = '*') and in_force(p, i.day)
    group by p.person
),
sizes as (
    select count(*) as people, max(layer) as layers, ceil(ln(3e0 * count(*) + 1) / ln(4e0)) as needed from depths
),
deepest as (
    select d.person, h.name, row_number() over (order by d.layer desc, h.name_order, d.person) as nth
    from depths as d
    join people as h on h.person = d.person
)
select
    'watch' as tone, cast(count(case when d.layer > s.needed then 1 end) as double) as consequence, cast(s.layers as integer) as layers,
    cast(s.needed as integer) as needed, cast(s.people as integer) as people, max(e.person) as person, max(e.name) as name
from sizes as s
cross join depths as d
join deepest as e on e.nth = 1
where s.people >= 20 and s.layers > s.needed + 1
group by s.layers, s.needed, s.people
