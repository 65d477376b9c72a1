-- The largest change of managers or teams in the line of somebody who has a checkpoint about a reorganisation: the window of days in which
-- most people there came to another manager or team. Coming, leaving, and values nobody had said before are no change.
-- One row per day, person, checkpoint and change inside that window; size counts the people in it.
with stretches as (
    select
        person, starts_on, reports_to, team_identity as team, lag(ends_on) over (partition by person order by starts_on) as ended_on,
        lag(reports_to) over (partition by person order by starts_on) as reported_to,
        lag(team_identity) over (partition by person order by starts_on) as team_before
    from places
    where scope = '*'
),
changes as (
    select distinct c.day, c.person, c.ladder, c.checkpoint, c.days, s.person as moved, s.starts_on as changed_on
    from candidates as c
    join places as p on p.scope = c.person and p.distance >= 1
    join stretches as s on s.person = p.person and s.ended_on = s.starts_on - 1 and s.starts_on <= c.day
        and in_force(p, s.starts_on)
        and (s.reports_to <> s.reported_to or s.team <> s.team_before)
    where c.rule = 'reorganisation'
),
windows as (
    select b.day, b.person, b.ladder, b.checkpoint, b.changed_on as begins_on, count(distinct a.moved) as size
    from (select distinct day, person, ladder, checkpoint, changed_on from changes) as b
    join changes as a on a.day = b.day and a.person = b.person and a.ladder = b.ladder and a.checkpoint = b.checkpoint
        and a.changed_on >= b.changed_on and a.changed_on < b.changed_on + a.days
    group by b.day, b.person, b.ladder, b.checkpoint, b.changed_on
),
largest as (
    select *, row_number() over (partition by day, person, ladder, checkpoint order by size desc, begins_on) as nth from windows
)
select c.day, c.person, c.ladder, c.checkpoint, c.moved, c.changed_on, w.size
from largest as w
join changes as c on c.day = w.day and c.person = w.person and c.ladder = w.ladder and c.checkpoint = w.checkpoint
    and c.changed_on >= w.begins_on and c.changed_on < w.begins_on + c.days
where w.nth = 1
