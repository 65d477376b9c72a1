-- Who came to stand at a level in the scope: from inside, from another level while employed (a step up, or onto another track; a
-- step down fills no opening, and an equivalent level of the same track is none), or from outside, at the level they were hired at. A level that was unknown before is neither.
-- One row per person and fill.
select c.person, c.starts_on as happened_on, c.ladder, c.level, c.track, c.track_rank, 'inside' as filled_from, c.ladder_before, c.level_before
from (
    select
        p.person, p.starts_on, p.stint, p.ladder, p.level, l.track, l.track_rank, lag(p.stint) over w as stint_before, lag(p.ladder) over w as ladder_before,
        lag(p.level) over w as level_before, lag(l.track) over w as track_before, lag(l.track_rank) over w as rank_before
    from places as p
    join levels as l on l.ladder = p.ladder and l.level = p.level
    where p.scope = '*'
    window w as (partition by p.person order by p.starts_on)
) as c
join scope_spans as s on s.person = c.person and in_force(s, c.starts_on)
where c.stint = c.stint_before and (c.track <> c.track_before or c.track_rank > c.rank_before)
union all
select m.person, m.happened_on, p.ladder, p.level, l.track, l.track_rank, 'outside', null, null
from scope_movements as m
join places as p on p.scope = '*' and p.person = m.person and p.starts_on = m.happened_on
join levels as l on l.ladder = p.ladder and l.level = p.level
where m.kind = 'joined'
