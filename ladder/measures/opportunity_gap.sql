-- The competencies for which a team offers no work that shows them: whoever was asked has seen none.
-- An answer is the newest of a manager or colleague up to the day; a score takes the place of an earlier 'not observed', and the other way round.
-- One row per team and competency that its levels expect and somebody could not observe. people = whose level expects it; unseen = those of them
-- of whom every newest answer says 'not observed'; asked = those with any answer; still_unseen = those of whom the same rater
-- had said so the time before as well.
-- Access: line
with expected as (
    select i.person, i.team, e.competency
    from in_scope as i
    join expectations as e on e.ladder = i.ladder and e.level = i.level
    where i.day = cast($day as date)
),
answers as (
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
    e.team, e.competency, cast(count(*) as integer) as people, cast(count(b.person) as integer) as asked,
    cast(sum(case when b.is_unseen = 1 then 1 else 0 end) as integer) as unseen,
    cast(sum(case when b.is_unseen = 1 and b.is_still_unseen = 1 then 1 else 0 end) as integer) as still_unseen
from expected as e
left join by_person as b on b.person = e.person and b.competency = e.competency
join teams as t on t.team = e.team
group by e.team, t.name_order, e.competency
having sum(case when b.is_unseen = 1 then 1 else 0 end) > 0
order by unseen desc, people, t.name_order, e.team, e.competency
