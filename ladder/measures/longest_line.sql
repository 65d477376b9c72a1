-- The reporting line that goes deepest, from its last person up to whoever reports to nobody in the scope.
-- One row per person on it; layer one is the top. Of several lines that are equally deep, one: the first by the last person's name and id.
-- Access: plain
with depths as (
    select p.scope, p.person, p.depth
    from places as p
    where (p.scope = $scope or ($scope = '*' and p.scope <> '*')) and in_force(p, $day)
),
deepest as (
    select d.scope, d.person, d.depth, row_number() over (order by d.depth desc, h.name_order, d.person, d.scope) as nth
    from depths as d
    join people as h on h.person = d.person
)
select
    u.scope as person, h.name, o.title, o.team, o.ladder, o.level,
    cast(b.depth - u.depth + 1 as integer) as layer
from deepest as b
join places as u on u.person = b.person and u.scope <> '*' and u.depth <= b.depth and in_force(u, $day)
join people as h on h.person = u.scope
left join places as o on o.scope = '*' and o.person = u.scope and in_force(o, $day)
where b.nth = 1
order by layer, u.scope
