-- Where one person has stood, up to the day.
-- One row per unbroken stretch, the newest first; an empty end is still so.
-- Access: person
select
    p.starts_on, case when p.ends_on <= $day then p.ends_on end as ends_on, p.title, p.ladder, p.level, p.team, p.manager as reports_to,
    m.name as manager_name
from positions as p
left join people as m on m.person = p.manager
where p.person = $person and p.starts_on <= $day
order by p.starts_on desc
