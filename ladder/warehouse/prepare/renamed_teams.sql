-- Teams that were renamed: at least four in five of the people of a team (and three or more) go to one other name on one day, and nobody stood under
-- that name the day before. Nobody has moved then; a team stays the same under its newest name, unless `not_renamed` names it.
-- One row per team and day of its new name; positions get the newest name, and a sentence says what was taken for a new name.
insert into renamed_teams
with went as (
    select p.starts_on as day, q.team as team_before, p.team, count(*) as people
    from positions as p
    join positions as q on q.person = p.person and q.ends_on = p.starts_on - 1 and q.team <> p.team
    join employments as e on e.person = p.person and e.starts_on < p.starts_on and coalesce(e.ends_on >= p.starts_on, true)
    where q.team not in (select team from not_renamed)
    group by p.starts_on, q.team, p.team
),
sized as (
    select w.day, w.team_before, w.team, w.people, count(*) as whole
    from went as w
    join positions as q on q.team = w.team_before and q.starts_on < w.day and coalesce(q.ends_on >= w.day - 1, true)
    join employments as e on e.person = q.person and e.starts_on < w.day and coalesce(e.ends_on >= w.day, true)
    where w.people >= 3
    group by w.day, w.team_before, w.team, w.people
)
select s.day, s.team_before, s.team, s.people, s.whole
from sized as s
where s.people * 5 >= s.whole * 4
    and not exists (
        select 1 from positions as o where o.team = s.team and o.starts_on < s.day and coalesce(o.ends_on >= s.day - 1, true)
    );

create temp table newest_names as
with recursive names as (
    select r.team_before, r.renamed_on, r.team, r.renamed_on as last_on from renamed_teams as r
    union all
    select n.team_before, n.renamed_on, r.team, r.renamed_on
    from names as n
    join renamed_teams as r on r.team_before = n.team and r.renamed_on > n.last_on
)
select team_before, renamed_on, arg_max(team, last_on) as team from names group by team_before, renamed_on;

update positions
set team_identity = (
    select arg_min(n.team, n.renamed_on) from newest_names as n where n.team_before = positions.team and n.renamed_on > positions.starts_on
)
where exists (select 1 from newest_names as n where n.team_before = positions.team and n.renamed_on > positions.starts_on);

drop table newest_names;

insert into problems (file, column_name, value, code, severity, detail)
select coalesce((select min(f.file) from files as f where f.kind = 'roster' and f.seen_on = r.renamed_on), (select min(f.file) from files as f where f.kind = 'history'), ''),
    'team', r.team_before, 'team_renamed', 'warning', r.team || ', ' || r.people || '/' || r.whole || ', ' || r.renamed_on
from renamed_teams as r;
