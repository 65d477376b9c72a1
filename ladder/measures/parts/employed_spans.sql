-- The unbroken times that people were employed, whatever changed within them.
-- One row per person and time; both ends are days of employment, an open end is null; nth counts a person's times from the first.
select
    person, min(starts_on) as starts_on, case when sum(case when ends_on is null then 1 else 0 end) = 0 then max(ends_on) end as ends_on,
    row_number() over (partition by person order by min(starts_on)) as nth
from (
    select
        m.person, m.starts_on, m.ends_on, sum(m.is_new) over (partition by m.person order by m.starts_on rows unbounded preceding) as span
    from (
        select
            p.person, p.starts_on, p.ends_on,
            case when lag(p.ends_on) over (partition by p.person order by p.starts_on) >= p.starts_on - 1 then 0 else 1 end as is_new
        from places as p
        where p.scope = '*'
    ) as m
) as n
group by person, span
