-- What kinds of managers the scope has: whom they lead, and whether they work as individual contributors beside it.
-- One row per kind: 'people' = none of their reports lead, 'both' = some do, 'managers' = all do. players = those at a level of an individual
-- contributor's track; players_unknown = those whose level is unknown.
-- Reports: own | shared
-- Access: plain
select
    k.leads, cast(count(l.person) as integer) as managers, 1e0 * count(l.person) / nullif(w.managers, 0) as share,
    percentile_cont(0.5) within group (order by l.direct_reports) as median_span,
    cast(coalesce(sum(case when l.is_player then 1 else 0 end), 0) as integer) as players,
    cast(coalesce(sum(case when l.person is not null and l.is_player is null then 1 else 0 end), 0) as integer) as players_unknown
from (values (1, 'people'), (2, 'both'), (3, 'managers')) as k(place, leads)
cross join (select count(*) as managers from managers_led) as w
left join managers_led as l on l.leads = k.leads
group by k.place, k.leads, w.managers
order by k.place
