-- Who joined, left, moved or was promoted between two days: between the end of $since and the end of $day.
-- One row per person and change. joined and left are the company's; came and went are moves into the scope and out of it; moved changes manager or
-- team inside it, a first team or manager named is no move; promoted reaches a higher rank of the same track, or a manager's path.
-- joined + came - left - went is the change of headcount. happened_on is null where the files do not say the day.
with before_day as (
    select p.* from places as p where p.scope = $scope and p.starts_on <= $since and coalesce(p.ends_on, $since) >= $since
),
on_day as (
    select p.* from places as p where p.scope = $scope and p.starts_on <= $day and coalesce(p.ends_on, $day) >= $day
),
employed as (
    select
        p.person, max(case when p.starts_on <= $since and coalesce(p.ends_on, $since) >= $since then 1 else 0 end) as was_here,
        max(case when p.starts_on <= $day and coalesce(p.ends_on, $day) >= $day then 1 else 0 end) as is_here
    from places as p
    where p.scope = '*'
    group by p.person
),
pairs as (
    select
        coalesce(n.person, b.person) as person, b.person as was, n.person as is_now, b.team as team_before, n.team, b.reports_to as reported_to,
        n.reports_to, b.ladder as ladder_before, b.level as level_before, n.ladder, n.level, n.level_since
    from before_day as b
    full join on_day as n on n.person = b.person
),
changes as (
    select q.*, case when e.was_here = 1 then 'came' else 'joined' end as change
    from pairs as q join employed as e on e.person = q.person where q.was is null
    union all
    select q.*, case when e.is_here = 1 then 'went' else 'left' end
    from pairs as q join employed as e on e.person = q.person where q.is_now is null
    union all
    select q.*, 'promoted'
    from pairs as q
    join levels as a on a.ladder = q.ladder_before and a.level = q.level_before
    join levels as b on b.ladder = q.ladder and b.level = q.level
    where (b.track = a.track and b.track_rank > a.track_rank) or (b.track = 'manager' and a.track = 'ic')
    union all
    select q.*, 'moved'
    from pairs as q
    where q.was is not null and q.is_now is not null and (q.team <> q.team_before or q.reports_to <> q.reported_to)
)
select
    c.change, c.person, h.name, c.team_before, c.team, c.reported_to, o.name as manager_name_before, c.reports_to, m.name as manager_name,
    c.ladder_before, c.level_before, c.ladder, c.level,
    case c.change when 'joined' then h.hired_on when 'left' then h.left_on when 'promoted' then c.level_since end as happened_on
from changes as c
join people as h on h.person = c.person
left join people as o on o.person = c.reported_to
left join people as m on m.person = c.reports_to
order by case c.change when 'joined' then 1 when 'came' then 2 when 'left' then 3 when 'went' then 4 when 'promoted' then 5 else 6 end, h.name, c.person
