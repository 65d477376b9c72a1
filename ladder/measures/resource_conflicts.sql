-- Owners on whom several things land at once: projects due within $days days of one another, and goals of theirs due within as many days of those.
-- One row per project or goal in such a cluster. A project lands on its due day or, past that, on its forecast, and on the day itself where there
-- is none. Projects chain into a cluster; goals join one but do not chain. A cluster of one project and no goal is no conflict.
-- What is on hold or stopped does not land.
-- running counts all open projects of the owner that have begun. The files name owners only, so people who work on a project are not seen.
-- Access: line
-- Subject: owner
with landing as (
    select
        project, name, owner, team, state, starts_on,
        case when due_on >= day then due_on when forecast_on >= day then forecast_on when due_on is not null then day end as lands_on
    from project_states
    where day = $day and finished_on is null and owner is not null and state not in ('on_hold', 'stopped', 'done_undated')
),
loads as (select owner, count(*) as running from landing where coalesce(starts_on, $day) <= $day group by owner),
spaced as (
    select
        l.*,
        case when cast(l.lands_on - lag(l.lands_on) over (partition by l.owner order by l.lands_on, l.project) as integer) <= $days then 0 else 1 end as is_first
    from landing as l
    where l.lands_on is not null
),
clustered as (
    select s.*, sum(s.is_first) over (partition by s.owner order by s.lands_on, s.project rows between unbounded preceding and current row) as cluster
    from spaced as s
),
spans as (
    select owner, cluster, min(lands_on) as first_day, max(lands_on) as last_day, count(*) as projects from clustered group by owner, cluster
),
due_goals as (
    select person, goal, title, team, state, due_on from goal_states
    where day = $day and due_on >= $day and is_open = 1
),
items as (
    select owner, cluster, 'project' as what, project as item, name as item_name, team, state, lands_on from clustered
    union all
    select s.owner, s.cluster, 'goal' as what, g.goal as item, g.title as item_name, g.team, g.state, g.due_on as lands_on
    from spans as s
    join due_goals as g on g.person = s.owner and g.due_on >= s.first_day - $days and g.due_on <= s.last_day + $days
),
sizes as (select owner, cluster, sum(case when what = 'goal' then 1 else 0 end) as goals from items group by owner, cluster)
select
    i.owner, p.name as owner_name, cast(i.cluster as integer) as cluster, i.what, i.item, i.item_name, i.team, i.state, i.lands_on,
    s.first_day, s.last_day, cast(s.projects as integer) as projects, cast(z.goals as integer) as goals, cast(coalesce(l.running, 0) as integer) as running
from items as i
join spans as s on s.owner = i.owner and s.cluster = i.cluster
join sizes as z on z.owner = i.owner and z.cluster = i.cluster
join people as p on p.person = i.owner
left join loads as l on l.owner = i.owner
where s.projects >= 2 or z.goals >= 1
order by s.projects desc, s.first_day, i.owner, i.cluster, i.lands_on, i.what desc, i.item
