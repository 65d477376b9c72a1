-- What the files say of each goal on the day: the newest reading up to the day, and the one before it that a pace can be taken from.
-- A later file that names a closing day up to the day holds for the day too; then its value and status are the ones it was closed with.
-- One row per day and goal that has begun or been read. read_on is null where it has not been read since it began (or its beginning is not known).
-- way = (current - baseline) / (target - baseline), which may lie outside 0..1; target = baseline is null.
-- earlier_on is the newest reading at least two weeks before that, made since the goal began and since it was last reopened.
with seen as (
    select
        a.day, r.goal, r.seen_on, r.current_value, r.status, case when r.closed_on <= a.day then r.closed_on end as closed_on,
        row_number() over (partition by a.day, r.goal order by r.seen_on desc) as nth
    from asked as a
    join goal_readings as r on r.seen_on <= a.day
),
told_later as (
    select
        a.day, r.goal, r.seen_on, r.current_value, r.status, r.closed_on,
        row_number() over (partition by a.day, r.goal order by r.seen_on desc) as nth
    from asked as a
    join goal_readings as r on r.seen_on > a.day and r.closed_on <= a.day
),
reopened as (                          -- the last reading that showed a goal closed which a later one shows open
    select s.day, s.goal, max(r.seen_on) as last_closed
    from seen as s
    join goal_readings as r on r.goal = s.goal and r.seen_on < s.seen_on and (r.status in ('done', 'cancelled') or r.closed_on <= r.seen_on)
    where s.nth = 1
    group by s.day, s.goal
),
earlier as (                           -- what a pace can be taken from
    select
        s.day, s.goal, r.seen_on, r.current_value, row_number() over (partition by s.day, s.goal order by r.seen_on desc) as nth
    from seen as s
    join goals as g on g.goal = s.goal
    join goal_readings as r on r.goal = s.goal and r.seen_on <= s.seen_on - 14 and r.seen_on >= g.starts_on and r.current_value is not null
    left join reopened as o on o.day = s.day and o.goal = s.goal
    where s.nth = 1 and coalesce(r.seen_on > o.last_closed, true)
)
select
    a.day, g.goal, g.person, g.competency, g.phase, g.baseline, g.target, g.starts_on, g.due_on, coalesce(l.seen_on, s.seen_on) as seen_on, case when coalesce(s.seen_on >= g.starts_on, true) then s.seen_on end as read_on,
    coalesce(l.current_value, s.current_value) as current_value,
    (coalesce(l.current_value, s.current_value) - g.baseline) / nullif(g.target - g.baseline, 0) as way,
    coalesce(l.status, s.status) as status,
    coalesce(l.closed_on, s.closed_on) as closed_on, e.seen_on as earlier_on, 
    (e.current_value - g.baseline) / nullif(g.target - g.baseline, 0) as earlier_way
from asked as a
cross join goals as g
left join seen as s on s.day = a.day and s.goal = g.goal and s.nth = 1
left join told_later as l on l.day = a.day and l.goal = g.goal and l.nth = 1
left join earlier as e on e.day = a.day and e.goal = g.goal and e.nth = 1
where s.goal is not null or l.goal is not null or g.starts_on <= a.day
