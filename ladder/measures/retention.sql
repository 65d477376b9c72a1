-- Of the people in the scope at $start, who is still employed on the day, here or in another line; whoever joined since does not count.
-- One row per person of the start; nothing where the window is no longer than a day. state: here, elsewhere, or gone.
select
    s.person, h.name, p.team, p.title,
    case when i.person is not null then 'here' when e.person is not null then 'elsewhere' else 'gone' end as state
from scope_spans as s
join people as h on h.person = s.person
join places as p on p.scope = '*' and p.person = s.person and p.starts_on <= $start and coalesce(p.ends_on, $start) >= $start
left join employed_spans as e on e.person = s.person and e.starts_on <= $day and coalesce(e.ends_on, $day) >= $day
left join in_scope as i on i.person = s.person and i.day = $day
where s.starts_on <= $start and coalesce(s.ends_on, $start) >= $start and cast($start as date) < cast($day as date)
order by case when i.person is not null then 3 when e.person is not null then 2 else 1 end, h.name, s.person
