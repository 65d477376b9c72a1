-- When one person began in the track they are on: the start of the unbroken run of levels of that track.
-- One row, or none where the track is unknown; starts_on may lie before the history, where a roster says since when the level is held.
select track, starts_on from track_starts where person = $person and day = cast($day as date)
