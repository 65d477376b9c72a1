-- What has changed about the people of the scope. joined: employed here from that day; appeared: first known on that day, though hired before;
-- moved_in, moved_out: into or out of the scope while employed; left: the first day after their last; moved: another manager or team inside
-- the scope (values nobody had said before are no change); promoted: a step up (see promotions.sql) inside the scope.
-- One row per person and change. What comes in less what goes out is the change of headcount. shown_on = a day on which they stand in the scope.
select s.person, s.starts_on as happened_on, s.starts_on as shown_on,
    case
        when e.starts_on < s.starts_on then 'moved_in'
        when e.nth > 1 or h.hired_on is null or h.hired_on >= e.starts_on then 'joined'
        else 'appeared'
    end as kind,
    cast(null as text) as leaving_reason
from scope_spans as s
join employed_spans as e on e.person = s.person and e.starts_on <= s.starts_on and coalesce(e.ends_on, s.starts_on) >= s.starts_on
join people as h on h.person = s.person
union all
select s.person, s.ends_on + 1, s.ends_on, case when e.ends_on = s.ends_on then 'left' else 'moved_out' end,
    case when e.ends_on = s.ends_on and h.left_on = s.ends_on then h.leaving_reason end
from scope_spans as s
join employed_spans as e on e.person = s.person and e.starts_on <= s.ends_on and coalesce(e.ends_on, s.ends_on) >= s.ends_on
join people as h on h.person = s.person
where s.ends_on is not null
union all
select c.person, c.starts_on, c.starts_on, 'moved', null
from (
    select
        p.person, p.starts_on, p.reports_to, p.team, lag(p.ends_on) over w as ended_on, lag(p.reports_to) over w as reported_to,
        lag(p.team) over w as team_before
    from places as p
    where p.scope = '*'
    window w as (partition by p.person order by p.starts_on)
) as c
join scope_spans as s on s.person = c.person and s.starts_on < c.starts_on and coalesce(s.ends_on, c.starts_on) >= c.starts_on
where c.ended_on = c.starts_on - 1 and (c.reports_to <> c.reported_to or c.team <> c.team_before)
union all
select u.person, u.promoted_on, u.promoted_on, 'promoted', null
from promotions as u
join scope_spans as s on s.person = u.person and s.starts_on <= u.promoted_on and coalesce(s.ends_on, u.promoted_on) >= u.promoted_on
