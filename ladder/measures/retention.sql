-- Of the people in the scope at the beginning of $start, who is still employed at the end of the day, here or in another line; whoever joined since
-- does not count, and somebody whose last day it is has gone.
-- One row per person of the start. state: here, elsewhere, or gone; unknown where the data know one day only and list nobody who has left.
-- Workers: employees | everyone
-- Access: line
-- Subject: person
select
    s.person, h.name, p.team, p.title,
    case
        when t.leavings_told = 0 then null when i.person is not null then 'here' when e.person is not null then 'elsewhere' else 'gone'
    end as state
from scope_spans as s
cross join window_told as t
join people as h on h.person = s.person
join places as p on p.scope = '*' and p.person = s.person and in_force(p, cast($start as date) - 1)
left join employed_spans as e on e.person = s.person and stays_after(e, $day)
left join in_scope as i on e.person is not null and i.person = s.person and i.day = $day
where s.starts_on < $start and coalesce(s.out_on >= $start, true)
order by case when i.person is not null then 3 when e.person is not null then 2 else 1 end, h.name_order, s.person
