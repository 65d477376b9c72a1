-- A manager from whose direct reports at least two have left within a year by their own will, regretted.
-- One row per manager who is still here; consequence counts those who left and those who still report there.
-- Opens: structure
with leavers as (
    select i.day, i.person as manager, count(distinct p.person) as leavers, max(h.left_on) as newest
    from in_scope as i
    join places as p on p.scope = i.person and p.distance = 1 and p.starts_on <= i.day
    join people as h on h.person = p.person and h.leaving_reason = 'voluntary-regretted' and h.left_on = p.ends_on
        and h.left_on < i.day and h.left_on > cast(i.day - interval '12 month' as date)
    group by i.day, i.person
    having count(distinct p.person) >= 2
)
select
    'act' as tone, cast(l.leavers + count(distinct r.person) as double) as consequence, l.manager as person, m.name,
    cast(l.leavers as integer) as people, l.newest, cast(count(distinct r.person) as integer) as remaining
from leavers as l
join people as m on m.person = l.manager
left join places as r on r.scope = l.manager and r.distance = 1 and r.starts_on <= l.day and coalesce(r.ends_on, l.day) >= l.day
group by l.manager, m.name, l.leavers, l.newest
order by consequence desc, m.name, l.manager
