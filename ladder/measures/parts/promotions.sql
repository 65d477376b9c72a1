-- Every promotion: a step up (see level_standings) while employed; whoever left and was hired again at a higher level was not promoted.
-- One row per person and step; since_before = since when they had stood at the level before, where that is known.
select person, starts_on as promoted_on, ladder_before, level_before, since_before, ladder, level
from level_standings
where is_up = 1 and stint = stint_before
