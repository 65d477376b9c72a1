-- Who leads each team of the scope: the one manager to whom more than half of its people report, the manager not counted among them.
-- One row per team; manager is null where no single one does, or where they are outside the scope; led_since is the first day of the present stretch
-- in which the manager has led somebody of the team without a break, people counts the team on the day, direct_reports all who report to them.
-- Access: plain
-- Person only: led_since of manager
with members as (
    select day, team, person, reports_to from in_scope where team is not null and day = cast($day as date)
),
sizes as (select team, count(*) as people from members group by team),
votes as (
    select m.team, m.reports_to as manager, count(*) as reports from members as m where m.reports_to is not null group by m.team, m.reports_to
),
leads as (
    select v.team, v.manager, v.reports
    from votes as v
    join sizes as z on z.team = v.team
    join in_scope as i on i.day = cast($day as date) and i.person = v.manager
    left join members as own on own.team = v.team and own.person = v.manager
    where 2 * v.reports > z.people - case when own.person is null then 0 else 1 end
),
led as (
    select distinct l.team, l.manager, p.starts_on, coalesce(least(p.ends_on, cast($day as date)), cast($day as date)) as ends_on
    from leads as l
    join places as p on p.scope = l.manager and p.distance = 1 and p.team = l.team and p.starts_on <= cast($day as date)
),
reached as (
    select
        team, manager, starts_on, max(ends_on) over (
            partition by team, manager order by starts_on, ends_on rows between unbounded preceding and 1 preceding
        ) as until_on
    from led
),
began as (
    select team, manager, max(starts_on) as led_since from reached where until_on is null or starts_on > until_on + 1 group by team, manager
),
spans as (
    select manager, count(distinct person) as direct_reports from direct_reports where day = cast($day as date) group by manager
)
select
    z.team, l.manager, h.name as manager_name, b.led_since, cast(z.people as integer) as people,
    cast(s.direct_reports as integer) as direct_reports
from sizes as z
left join teams as w on w.team = z.team
left join leads as l on l.team = z.team
left join people as h on h.person = l.manager
left join began as b on b.team = l.team and b.manager = l.manager
left join spans as s on s.manager = l.manager
order by z.people desc, w.name_order, z.team
