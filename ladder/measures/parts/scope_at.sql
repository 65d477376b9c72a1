-- How many teams, direct reports and people stood below a person whose checkpoint asks for a scope, at each of the newest quarter ends that
-- it looks at, and whether all of its bounds were reached; ago = 1 is the newest quarter end.
-- One row per day, person, checkpoint and known quarter end up to the day; nobody below counts 0.
with quarter_ends as (
    select q.day as quarter_end
    from quarters as q
    cross join known_days as k
    where extract(day from q.day + 1) = 1 and extract(month from q.day + 1) - k.year_starts in (-9, -6, -3, 0, 3, 6, 9)
),
leaders as (select distinct person from candidates where rule = 'scope'),
sizes as (
    select
        e.quarter_end, l.person, count(distinct p.team) as teams, count(distinct case when p.distance = 1 then p.person end) as direct_reports,
        count(distinct p.person) as people
    from leaders as l
    cross join quarter_ends as e
    left join places as p on p.scope = l.person and p.distance >= 1 and in_force(p, e.quarter_end)
    group by e.quarter_end, l.person
)
select
    c.day, c.person, c.ladder, c.checkpoint, s.quarter_end, s.teams, s.direct_reports, s.people,
    row_number() over (partition by c.day, c.person, c.ladder, c.checkpoint order by s.quarter_end desc) as ago,
    case
        when s.teams >= coalesce(c.at_least_teams, 0) and s.direct_reports >= coalesce(c.at_least_direct_reports, 0)
            and s.people >= coalesce(c.at_least_people, 0) then 1
        else 0
    end as is_within
from candidates as c
join sizes as s on s.person = c.person and s.quarter_end <= c.day
where c.rule = 'scope'
