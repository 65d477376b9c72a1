-- Every promotion (see promotions.sql) that is known by the day, with the time it took.
-- One row per person and step; months are whole months in the level before, null where its beginning is unknown. A level that no other
-- leads to is held from the day of hire where nothing else is known.
select
    person, promoted_on, ladder_before, level_before, ladder, level,
    (extract(year from promoted_on) - extract(year from since_on)) * 12 + extract(month from promoted_on) - extract(month from since_on)
    - case when extract(day from promoted_on) < extract(day from since_on) then 1 else 0 end as months
from (
    select
        u.person, u.promoted_on, u.ladder_before, u.level_before, u.ladder, u.level,
        case when u.since_before is null and n.next_level is null then h.hired_on else u.since_before end as since_on
    from promotions as u
    join people as h on h.person = u.person
    left join (select distinct next_ladder, next_level from next_levels) as n on n.next_ladder = u.ladder_before and n.next_level = u.level_before
    where u.promoted_on <= $day
) as p
