-- What managers gave beside what the level of the person rated expected on the day they gave it.
-- One row per manager who rated, person in the scope and competency: the newest score each manager gave; deviation = score - expected.
-- A score without a named assessor counts for the manager of that day. Scores of competencies that the level does not expect are left out.
-- Access: line
-- Subject: manager, person
select r.manager, h.name as manager_name, r.person, p.name, r.ladder, r.level, r.competency, r.score, r.expected, r.score - r.expected as deviation,
    r.assessed_on
from (
    select
        coalesce(s.assessor, w.reports_to) as manager, s.person, w.ladder, w.level, s.competency, s.score, e.score as expected, s.assessed_on,
        row_number() over (partition by coalesce(s.assessor, w.reports_to), s.person, s.competency order by s.assessed_on desc, s.score) as nth
    from in_scope as i
    join ratings as s on s.person = i.person and s.given_by = 'manager' and s.assessed_on <= i.day
    join places as w on w.scope = '*' and w.person = s.person and in_force(w, s.assessed_on)
    join expectations as e on e.ladder = w.ladder and e.level = w.level and e.competency = s.competency
    where coalesce(s.assessor, w.reports_to) is not null
) as r
left join people as h on h.person = r.manager
join people as p on p.person = r.person
where r.nth = 1
order by h.name_order nulls last, r.manager, p.name_order, r.person, r.competency
