-- People below what their level expects of a competency by a whole step or more, with no open goal for it; at least five people must be rated,
-- and some goal must name a competency, or nobody would be on target.
-- One row in all; consequence counts these people; competency is the one that most of them are short of.
-- Opens: goals
-- Signal: fact
-- Access: line
with short as (
    select s.person, s.ladder, s.competency
    from scored as s
    left join goal_states as g on g.person = s.person and g.competency = s.competency
        and (g.is_open = 1 or g.state = 'not_started')
    where s.score <= s.expected - 1 and g.goal is null
),
most as (
    select competency, count(distinct person) as people, row_number() over (order by count(distinct person) desc, competency) as nth
    from short group by competency
),
rated as (select count(distinct person) as people from scored where score is not null),
steered as (select count(*) as goals from goal_states where competency is not null)
select
    'watch' as tone, cast(count(distinct s.person) as double) as consequence, cast(count(distinct s.person) as integer) as people,
    max(r.people) as rated, max(m.competency) as competency, cast(max(m.people) as integer) as most
from short as s
join most as m on m.nth = 1
join rated as r on r.people >= 5
join steered as t on t.goals > 0
having count(*) > 0
