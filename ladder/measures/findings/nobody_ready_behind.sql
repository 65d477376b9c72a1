-- A level that leads people and that nobody in the scope is within two checkpoints of, where at least one role stands on it and at least two
-- people could grow into it.
-- One row per level; consequence counts the roles and everyone who reports to them; nearest_open counts the checkpoints that whoever is nearest is
-- known not to meet. What cannot be told may be met, so it keeps nobody away.
-- Opens: promotions
-- Signal: fact
-- Access: line
with roles as (
    select i.ladder, i.level, count(distinct i.person) as roles, count(distinct r.person) as reports, min(p.name) as name
    from in_scope as i
    join levels as l on l.ladder = i.ladder and l.level = i.level and l.track in ('manager', 'project')
    join people as p on p.person = i.person
    join direct_reports as r on r.day = i.day and r.manager = i.person
    group by i.ladder, i.level
),
behind as (
    select ladder, level, count(distinct person) as candidates, min(still_open) as nearest_open
    from (
        select person, ladder, level, sum(case when state = 'not_met' then 1 else 0 end) as still_open
        from verdicts
        where day = $day
        group by person, ladder, level
    ) as v
    group by ladder, level
)
select
    'act' as tone, cast(r.roles + r.reports as double) as consequence, r.ladder, r.level, cast(r.roles as integer) as people,
    cast(b.candidates as integer) as candidates, cast(b.nearest_open as integer) as nearest_open, r.name
from roles as r
join behind as b on b.ladder = r.ladder and b.level = r.level
where b.nearest_open > 2 and b.candidates >= 2
order by consequence desc, r.ladder, r.level
