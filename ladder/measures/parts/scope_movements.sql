-- What has changed about the people of the scope. joined: the first day of an employment; appeared: first placed there
-- though employed before, or there when the records begin and nobody says since when;
-- moved_in, moved_out: into or out of the scope while employed; left: the last day of employment; moved: another manager or team inside
-- the scope (values nobody had said before are no change, a renamed team is none); promoted: a step up (see promotions.sql) inside the scope;
-- demoted: a step down.
-- One row per person and change. What comes in less what goes out is the change from those there at the beginning of the first day of a window
-- to those there at the end of its last. shown_on = a day on which they stand in the scope.
select s.person, s.starts_on as happened_on, s.starts_on as shown_on,
    case
        when e.starts_on < s.starts_on and q.person is not null then 'appeared'
        when e.starts_on < s.starts_on then 'moved_in'
        when e.nth > 1 or e.hired_on is not null or e.starts_on > (select known_from from known_days) then 'joined'
        else 'appeared'
    end as kind,
    null as leaving_reason
from scope_spans as s
join employed_spans as e on e.person = s.person and e.nth = s.stint
left join places as q on q.scope = '*' and q.person = s.person and q.ends_on = s.starts_on - 1 and q.stint = s.stint
    and coalesce(q.reports_to, q.team, q.title, q.level) is null
union all
select s.person, s.out_on, s.ends_on, case when s.leaves = 1 then 'left' else 'moved_out' end, case when s.leaves = 1 then e.leaving_reason end
from scope_spans as s
join employed_spans as e on e.person = s.person and e.nth = s.stint
where s.ends_on is not null
union all
select c.person, c.starts_on, c.starts_on, 'moved', null
from (
    select
        p.person, p.starts_on, p.reports_to, p.team_identity, p.stint, lag(p.stint) over w as stint_before, lag(p.reports_to) over w as reported_to,
        lag(p.team_identity) over w as team_before
    from places as p
    where p.scope = '*'
    window w as (partition by p.person order by p.starts_on)
) as c
join scope_spans as s on s.person = c.person and s.starts_on < c.starts_on and coalesce(s.ends_on, c.starts_on) >= c.starts_on
where c.stint_before = c.stint and (c.reports_to <> c.reported_to or c.team_identity <> c.team_before)
union all
select u.person, u.promoted_on, u.promoted_on, 'promoted', null
from promotions as u
join scope_spans as s on s.person = u.person and in_force(s, u.promoted_on)
union all
select d.person, d.demoted_on, d.demoted_on, 'demoted', null
from demotions as d
join scope_spans as s on s.person = d.person and in_force(s, d.demoted_on)
