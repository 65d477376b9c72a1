-- Who is asked in a round of ratings to rate whom on what, and what became of it: the manager for each of their reports, everybody for themselves
-- ($raters: 'manager,self', or one of them), and so many colleagues under the same manager ($peers): in a ring by id, so that each rates and is rated equally often.
-- An answer counts from the first day of the round on: a score, or that nothing was seen to give one for. A manager's score counts whoever gave it
-- (rated_by); a colleague's only where its assessor is named. score is the newest there is, whenever it was given.
-- $ladders: '*' for all, else ids parted by commas.
-- One row per rater, person and competency that their level expects.
with asked_of as (
    select i.day, i.person, i.reports_to, i.team, i.ladder, i.level, e.competency, c.place, e.score as expected
    from in_scope as i
    join expectations as e on e.ladder = i.ladder and e.level = i.level
    join competencies as c on c.ladder = e.ladder and c.competency = e.competency
    where i.day = cast($day as date) and ($ladders = '*' or ',' || $ladders || ',' like '%,' || i.ladder || ',%')
),
ring as (
    select
        person, reports_to, row_number() over (partition by reports_to order by person) as nth, count(*) over (partition by reports_to) as colleagues
    from (select distinct person, reports_to from asked_of where reports_to is not null) as d
),
raters as (
    select distinct person, 'manager' as given_by, reports_to as rater from asked_of where reports_to is not null
    union all
    select distinct person, 'self', person from asked_of
    union all
    select a.person, 'peer', b.person
    from ring as a
    join ring as b on b.reports_to = a.reports_to and b.person <> a.person
    where case when b.nth > a.nth then b.nth - a.nth else b.nth - a.nth + a.colleagues end <= $peers
),
answers as (
    select person, competency, given_by, assessor, assessed_on, score from ratings where assessed_on <= cast($day as date)
    union all
    select person, competency, given_by, assessor, assessed_on, null from unobserved where assessed_on <= cast($day as date)
),
told as (
    select
        person, competency, given_by, case when given_by = 'peer' then assessor end as colleague, assessor, assessed_on, score,
        row_number() over (
            partition by person, competency, given_by, case when given_by = 'peer' then assessor end
            order by assessed_on desc, case when score is null then 1 else 0 end, score desc
        ) as nth,
        row_number() over (
            partition by person, competency, given_by, case when given_by = 'peer' then assessor end, case when score is null then 1 else 0 end
            order by assessed_on desc, score desc
        ) as nth_of_its_kind
    from answers
)
select
    r.rater, r.given_by, a.person, a.team, a.ladder, a.level, a.competency, a.place, a.expected, s.score, s.assessed_on,
    case when n.assessed_on is null or n.assessed_on < cast($start as date) then 'unanswered' when n.score is null then 'not_observed' else 'rated' end as state,
    case when n.assessed_on >= cast($start as date) then n.assessed_on end as answered_on,
    case when n.assessed_on >= cast($start as date) and n.assessor <> r.rater then n.assessor end as rated_by
from asked_of as a
join raters as r on r.person = a.person and (r.given_by = 'peer' or ',' || $raters || ',' like '%,' || r.given_by || ',%')
left join told as n on n.person = a.person and n.competency = a.competency and n.given_by = r.given_by and n.nth = 1
    and (r.given_by <> 'peer' or n.colleague = r.rater)
left join told as s on s.person = a.person and s.competency = a.competency and s.given_by = r.given_by and s.score is not null and s.nth_of_its_kind = 1
    and (r.given_by <> 'peer' or s.colleague = r.rater)
