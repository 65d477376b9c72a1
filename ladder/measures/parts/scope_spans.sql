-- The unbroken times that people stood in the scope, whatever changed within them; of whom, $workers says: employees, or everyone who works here.
-- Where nobody says what somebody is, they are an employee.
-- One row per person and time; both ends are days in the scope, an open end is null.
-- leaves = 1 where the employment ends with it. out_on = the day on which they are out: the last day itself of somebody who leaves (it is the day
-- that the leaving counts on, and still a day of employment), the first day elsewhere of somebody who moves.
select
    t.person, t.stint, t.starts_on, t.ends_on, case when e.ends_on = t.ends_on then 1 else 0 end as leaves,
    case when e.ends_on = t.ends_on then t.ends_on else t.ends_on + 1 end as out_on
from (
    select
        n.person, n.stint, n.span, min(n.starts_on) as starts_on,
        case when sum(case when n.ends_on is null then 1 else 0 end) = 0 then max(n.ends_on) end as ends_on
    from (
        select
            m.person, m.stint, m.starts_on, m.ends_on,
            sum(m.is_new) over (partition by m.person order by m.starts_on rows unbounded preceding) as span
        from (
            select
                p.person, p.stint, p.starts_on, p.ends_on,
                case
                    when lag(p.ends_on) over (partition by p.person order by p.starts_on) >= p.starts_on - 1
                        and lag(p.stint) over (partition by p.person order by p.starts_on) = p.stint then 0
                    else 1
                end as is_new
            from places as p
            where p.scope = $scope and ($workers = 'everyone' or coalesce(p.worker_type, 'employee') = 'employee')
        ) as m
    ) as n
    group by n.person, n.stint, n.span
) as t
join employments as e on e.person = t.person and e.stint = t.stint
