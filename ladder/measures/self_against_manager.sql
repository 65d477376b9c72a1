-- How people in the scope rate themselves beside how their managers rate them.
-- One row per competency; difference = mean of self minus manager over the people who have both scores; silent under five people.
-- Access: line
select
    competency, cast(count(*) as integer) as people, count(*) < 5 as is_silent,
    case when count(*) >= 5 then avg(own) end as self_score, case when count(*) >= 5 then avg(given) end as manager_score,
    case when count(*) >= 5 then avg(own - given) end as difference,
    cast(case when count(*) >= 5 then sum(case when own > given then 1 else 0 end) end as integer) as higher,
    cast(case when count(*) >= 5 then sum(case when own < given then 1 else 0 end) end as integer) as lower
from (
    select o.person, o.competency, o.score as own, m.score as given
    from in_scope as i
    join scores as o on o.person = i.person and o.given_by = 'self' and o.assessed_on <= i.day and coalesce(o.superseded_on > i.day, true)
    join scores as m on m.person = o.person and m.competency = o.competency and m.given_by = 'manager'
        and m.assessed_on <= i.day and coalesce(m.superseded_on > i.day, true)
) as b
group by competency
order by case when count(*) >= 5 then 0 else 1 end, abs(case when count(*) >= 5 then avg(own - given) end) desc nulls last, competency
