-- The share of open goals that are on track, of those read in the last $reading_days; goals whose state cannot be told are counted apart, never
-- as on or off track.
-- People: goal_attainment.
-- Days: with readings of goals.
-- One row per day with a goals file and the day asked; part counts goals on track, whole open goals with a known state, undecided the open goals
-- without one, of which not_known have only an older reading, due_unread are past their day without a reading since, no_reading have begun and
-- not been read. read_on = the newest reading that counts; reading_age_days = how many days before the day it was made.
-- Access: line
select
    a.day,
    1e0 * sum(case when g.state = 'on_track' then g.is_judged else 0 end) / nullif(sum(g.is_judged), 0) as value,
    cast(sum(case when g.state = 'on_track' then g.is_judged else 0 end) as double) as part,
    cast(coalesce(sum(g.is_judged), 0) as double) as whole, cast(coalesce(sum(g.is_open - g.is_judged), 0) as double) as undecided,
    cast(sum(case when g.state = 'not_known' then 1 else 0 end) as double) as not_known,
    cast(sum(case when g.state = 'due_unread' then 1 else 0 end) as double) as due_unread,
    cast(sum(case when g.state = 'no_reading' then 1 else 0 end) as double) as no_reading,
    max(case when g.is_judged = 1 then g.seen_on end) as read_on,
    cast(min(case when g.is_judged = 1 then g.reading_age_days end) as integer) as reading_age_days
from asked as a
left join goal_states as g on g.day = a.day and g.is_counted = 1
group by a.day
order by a.day
