-- Of everybody in scope and each competency that their level expects, what the newest answers of managers and colleagues up to the day say.
-- One row per day, person and competency. is_unseen: 1 where every one of them says 'not observed', 0 where one is a score, null where nobody was asked;
-- is_still_unseen: 1 where the same rater had said 'not observed' the time before as well.
with answers as (
    select person, competency, given_by, assessor, assessed_on, 0 as is_unseen from ratings
    where given_by in ('manager', 'peer') and assessed_on <= cast($day as date)
    union
    select person, competency, given_by, assessor, assessed_on, 1 from unobserved
    where given_by in ('manager', 'peer') and assessed_on <= cast($day as date)
),
in_order as (
    select
        a.person, a.competency, a.given_by, a.assessor, a.assessed_on, a.is_unseen,
        row_number() over (partition by a.person, a.competency, a.given_by, a.assessor order by a.assessed_on desc, a.is_unseen) as nth,
        lead(a.is_unseen) over (partition by a.person, a.competency, a.given_by, a.assessor order by a.assessed_on desc, a.is_unseen) as unseen_before
    from answers as a
),
by_person as (
    select
        person, competency, min(is_unseen) as is_unseen, max(case when is_unseen = 1 then coalesce(unseen_before, 0) else 0 end) as is_still_unseen
    from in_order
    where nth = 1
    group by person, competency
)
select
    i.day, i.person, i.team, i.ladder, e.competency, b.is_unseen, b.is_still_unseen
from in_scope as i
join expectations as e on e.ladder = i.ladder and e.level = i.level
left join by_person as b on b.person = i.person and b.competency = e.competency
where i.day = cast($day as date)
