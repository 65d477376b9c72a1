-- Who joined, left, moved, was promoted or was demoted between two days: between the end of $since and the end of $day; somebody whose last day it is
-- is no longer there at its end.
-- One row per person and change. joined and left are the company's; came and went are moves into the scope and out of it; moved changes manager or
-- team inside it, a first team or manager named is no move; a renamed team is none;
-- promoted reaches a higher rank of the same track, or a manager's path, demoted a lower one of the same track.
-- joined + came - left - went is the change of headcount. happened_on is null where the files do not say the day.
-- Access: line
-- Subject: person
with before_day as (
    select p.person, p.team, p.team_identity, p.reports_to, p.ladder, p.level, p.level_since, e.stint
    from places as p
    join employments as e on e.person = p.person and e.stint = p.stint and coalesce(e.ends_on > $since, true)
    where p.scope = $scope and in_force(p, $since)
),
on_day as (
    select p.person, p.team, p.team_identity, p.reports_to, p.ladder, p.level, p.level_since, e.starts_on as employed_from, e.hired_on
    from places as p
    join employments as e on e.person = p.person and e.stint = p.stint and coalesce(e.ends_on > $day, true)
    where p.scope = $scope and in_force(p, $day)
),
employed as (
    select
        p.person, max(case when stays_after(p, $since) then 1 else 0 end) as was_here,
        max(case when stays_after(p, $day) then 1 else 0 end) as is_here,
        max(case when p.ends_on > $since and p.ends_on <= $day then p.ends_on end) as left_on
    from employments as p
    group by p.person
),
pairs as (
    select
        coalesce(n.person, b.person) as person, b.person as was, n.person as is_now, b.team as team_before, n.team, b.reports_to as reported_to,
        n.reports_to, b.ladder as ladder_before, b.level as level_before, n.ladder, n.level, n.level_since, b.team_identity as identity_before,
        n.team_identity, n.hired_on, e.was_here, e.is_here, e.left_on
    from before_day as b
    full join on_day as n on n.person = b.person
    join employed as e on e.person = coalesce(n.person, b.person)
),
steps as (
    select
        q.*, case
            when (b.track = a.track and b.track_rank > a.track_rank) or (b.track = 'manager' and a.track = 'ic') then 'promoted'
            when b.track = a.track and b.track_rank < a.track_rank then 'demoted'
        end as change
    from pairs as q
    join levels as a on a.ladder = q.ladder_before and a.level = q.level_before
    join levels as b on b.ladder = q.ladder and b.level = q.level
),
changes as (
    select q.*, case when q.was_here = 1 then 'came' else 'joined' end as change from pairs as q where q.was is null
    union all
    select q.*, case when q.is_here = 1 then 'went' else 'left' end from pairs as q where q.is_now is null
    union all
    select * from steps where change is not null
    union all
    select q.*, 'moved'
    from pairs as q
    where q.was is not null and q.is_now is not null and (q.team_identity <> q.identity_before or q.reports_to <> q.reported_to)
)
select
    c.change, c.person, h.name, c.team_before, c.team, c.reported_to, o.name as manager_name_before, c.reports_to, m.name as manager_name,
    c.ladder_before, c.level_before, c.ladder, c.level,
    case
        when c.change = 'joined' then c.hired_on
        when c.change = 'left' then c.left_on
        when c.change in ('promoted', 'demoted') then c.level_since
    end as happened_on
from changes as c
join people as h on h.person = c.person
left join people as o on o.person = c.reported_to
left join people as m on m.person = c.reports_to
order by case c.change when 'joined' then 1 when 'came' then 2 when 'left' then 3 when 'went' then 4 when 'promoted' then 5 when 'demoted' then 6 else 7 end, h.name_order, c.person
