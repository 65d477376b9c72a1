-- Every promotion (see promotions.sql) that is known by the day, with the time it took.
-- One row per person and step; months are whole months in the level before, null where its beginning is unknown (see held_levels).
select
    u.person, u.promoted_on, u.ladder_before, u.level_before, u.ladder, u.level, months_between(h.since_on, u.promoted_on) as months
from promotions as u
left join held_levels as h on h.person = u.person and h.starts_on < u.promoted_on and coalesce(h.ends_on, u.promoted_on) >= u.promoted_on - 1
    and h.since_on <= u.promoted_on
where u.promoted_on <= $day
