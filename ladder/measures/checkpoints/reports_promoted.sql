-- How many people a manager has grown: directly managed for so many days, and since risen (see parts/credited.sql and parts/rises.sql).
-- One row per day, person and checkpoint; have and need count people. Without a year of history it cannot tell until it is met.
select
    c.day, c.person, c.ladder, c.level, c.checkpoint, cast(count(g.person) as double) as have, cast(c.reports as double) as need,
    case
        when count(g.person) >= c.reports then 'met'
        when cast(k.known_from + interval '12 month' as date) > c.day then 'cannot_tell'
        else 'not_met'
    end as state,
    max(case when g.nth = c.reports then g.promoted_on end) as since
from candidates as c
cross join known_days as k
left join credited as g on g.day = c.day and g.manager = c.person and g.ladder = c.ladder and g.checkpoint = c.checkpoint
where c.rule = 'reports_promoted'
group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.reports, k.known_from
