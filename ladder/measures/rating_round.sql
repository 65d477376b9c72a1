-- What each rater is asked in a round of ratings, and what they have answered: who rates whom on what, with what the person's level expects and the
-- newest score of that kind of rater.
-- One row per rater, person and competency. state: rated, not_observed, or unanswered since the first day of the round; rated_by = who has answered
-- instead of the one who was asked.
-- Access: line
-- Subject: person
select
    a.rater, q.name as rater_name, a.given_by, a.person, p.name, a.team, a.ladder, a.level, a.competency, a.expected, a.score, a.assessed_on,
    a.state, a.answered_on, a.rated_by
from round_answers as a
join people as p on p.person = a.person
left join people as q on q.person = a.rater
order by q.name_order nulls last, a.rater, case a.given_by when 'self' then 1 when 'manager' then 2 else 3 end, p.name_order, a.person, a.place
