-- A manager who leads somebody at a higher level of the same track. Both levels must be known; one pair is enough to say it.
-- One row per manager; consequence counts the manager and those who stand higher; report_name the highest of them.
-- Opens: structure
-- Signal: fact
-- Access: plain
with pairs as (
    select
        i.person, m.name, m.name_order, i.team, h.name as report_name,
        row_number() over (partition by i.person order by b.track_rank desc, h.name_order, r.person) as nth
    from in_scope as i
    join people as m on m.person = i.person
    join levels as a on a.ladder = i.ladder and a.level = i.level
    join direct_reports as r on r.day = i.day and r.manager = i.person
    join levels as b on b.ladder = r.ladder and b.level = r.level and b.track = a.track and b.track_rank > a.track_rank
    join people as h on h.person = r.person
)
select
    'watch' as tone, cast(count(*) + 1 as double) as consequence, person, name, team, cast(count(*) as integer) as people,
    max(case when nth = 1 then report_name end) as report_name
from pairs
group by person, name, name_order, team
order by consequence desc, name_order, person
