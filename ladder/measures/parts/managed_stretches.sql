-- The stretches in which each manager in the scope has directly managed somebody, up to the day.
-- One row per manager, person and stretch; ended_on is null while it lasts, nth_last = 1 is the newest.
select
    i.person as manager, p.person, p.starts_on, p.team, case when p.ends_on < i.day then p.ends_on end as ended_on,
    case when p.ends_on < i.day then p.ends_on else i.day end as until_on,
    row_number() over (partition by i.person, p.person order by p.starts_on desc) as nth_last
from in_scope as i
join places as p on p.scope = i.person and p.distance = 1 and p.starts_on <= i.day
where i.day = cast($day as date)
