-- The phases of each person's ladder over the calendar, in years from their start in the track; an open end is null.
-- One row per day, person in scope and phase of their ladder.
select
    t.day, t.person, t.ladder, p.phase, p.place, t.begins_unknown, cast(t.starts_on + p.from_year * interval '1 year' as date) as starts_on,
    cast(t.starts_on + p.to_year * interval '1 year' as date) - 1 as ends_on
from track_starts as t
join phases as p on p.ladder = t.ladder
