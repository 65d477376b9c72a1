-- People whose first day here was in the line of somebody who has a checkpoint about hires, at or above its rank in its track.
-- One row per day, manager, checkpoint and person hired up to the day; it counts from hired_on until the day before until_on.
-- A first row that only marks the beginning of the records is no hire.
with firsts as (
    select p.person, h.name, min(p.starts_on) as hired_on
    from places as p
    join people as h on h.person = p.person
    where p.scope = '*'
    group by p.person, h.name, h.hired_on
    having coalesce(min(p.starts_on) = h.hired_on, min(p.starts_on) > (select known_from from known_days))
        and min(p.starts_on) >= (select known_from from known_days)
)
select distinct
    c.day, c.person, c.ladder, c.checkpoint, f.person as hire, f.name, l.track_rank, c.rank as asked, f.hired_on,
    cast(f.hired_on + c.months * interval '1 month' as date) as until_on
from candidates as c
join places as p on p.scope = c.person and p.distance >= 1
join firsts as f on f.person = p.person and in_force(p, f.hired_on) and f.hired_on <= c.day
join levels as l on l.ladder = p.ladder and l.level = p.level and l.track = c.track and l.track_rank >= c.rank
where c.rule = 'hires'
