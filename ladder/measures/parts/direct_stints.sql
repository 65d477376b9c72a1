-- Whom each manager in the scope has managed directly for ninety days or more, in one stretch or several.
-- One row per manager and person; managed_until is null while they still report to them, last_on is the last day known of it.
select
    manager, person, min(starts_on) as managed_from, max(until_on) as last_on, sum(cast(until_on - starts_on as integer) + 1) as days_managed,
    max(case when nth_last = 1 then ended_on end) as managed_until, max(case when nth_last = 1 then team end) as last_team
from managed_stretches
group by manager, person
having sum(cast(until_on - starts_on as integer) + 1) >= 90
