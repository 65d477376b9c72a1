-- How many people a manager has grown: directly managed for so many days, and since promoted (see parts/grown.sql).
-- One row per day, person and checkpoint; have and need count people. Without a year of history it cannot tell until it is met.
with numbered as (
    select
        c.day, c.person as manager, c.checkpoint, g.person, g.level_since,
        row_number() over (partition by c.day, c.person, c.checkpoint order by g.level_since nulls last) as nth
    from candidates as c
    join grown as g on g.day = c.day and g.manager = c.person and g.days >= c.days_managed
    where c.rule = 'reports_promoted'
)
select
    c.day, c.person, c.ladder, c.level, c.checkpoint, cast(count(g.person) as double) as have, cast(c.reports as double) as need,
    case
        when count(g.person) >= c.reports then 'met'
        when cast(k.known_from + interval '12 month' as date) > c.day then 'cannot_tell'
        else 'not_met'
    end as state,
    max(case when g.nth = c.reports then g.level_since end) as since
from candidates as c
cross join known_days as k
left join numbered as g on g.day = c.day and g.manager = c.person and g.checkpoint = c.checkpoint
where c.rule = 'reports_promoted'
group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.reports, k.known_from
