-- The months in which at least two teams in the line of somebody who has a checkpoint about metrics had some metric.
-- One row per day, person, checkpoint and whole month up to the day; teams counts those with a value; nth counts the months so far.
with leaders as (select distinct person from candidates where rule = 'metrics_owned'),
reported as (
    select distinct team, cast(date_trunc('month', month) + interval '1 month' as date) - 1 as month_end from metrics where value is not null
),
months as (
    select l.person, r.month_end, count(distinct r.team) as teams
    from leaders as l
    join places as p on p.scope = l.person and p.distance >= 1
    join reported as r on r.team = p.team and in_force(p, r.month_end)
    group by l.person, r.month_end
    having count(distinct r.team) >= 2
)
select
    c.day, c.person, c.ladder, c.checkpoint, m.month_end, m.teams,
    row_number() over (partition by c.day, c.person, c.ladder, c.checkpoint order by m.month_end) as nth
from candidates as c
join months as m on m.person = c.person and m.month_end <= c.day
where c.rule = 'metrics_owned'
