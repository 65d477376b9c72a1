-- When one person began in the track they are on: the start of the unbroken run of levels of that track.
-- begins_unknown = 1 where that is the latest day it can have been, so that they are at least as far as it says.
-- One row, or none where the track is unknown; starts_on may lie before the history, where a roster says since when the level is held.
-- Access: person
select track, starts_on, begins_unknown from track_starts where person = $person and day = cast($day as date)
