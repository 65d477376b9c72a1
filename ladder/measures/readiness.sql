-- How near each person in the scope is to each level they could reach next, and what was said about it.
-- One row per person and level. standing: 'too_little_known' = fewer of the level's competencies are rated than parts/floor.sql asks, and no
-- verdict is given; all checkpoints met: 'not_wanted' = the person does not want the level, 'no_opening' = there is no post, else 'ready';
-- 'close' = one of several open; 'unknown' = none failed, more than one untold; 'further' = more open.
-- Access: line
-- Subject: person
select
    v.person, p.name, i.team, i.title, i.reports_to, m.name as manager_name, i.ladder as ladder_now, i.level as level_now, s.since_on as level_since,
    v.ladder, v.level, l.rank, v.checkpoints, v.met, v.not_met, v.cannot_tell, v.ready_since, v.competencies, v.rated, v.wish, v.opening, v.standing
from next_step_standings as v
join in_scope as i on i.day = v.day and i.person = v.person
join people as p on p.person = v.person
left join level_starts as s on s.day = i.day and s.person = i.person
left join people as m on m.person = i.reports_to
join levels as l on l.ladder = v.ladder and l.level = v.level
order by v.ladder, l.rank, v.met desc, p.name_order, v.person
