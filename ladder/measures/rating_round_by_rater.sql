-- How far each rater has come in a round of ratings: answers asked of them, given (a score, or that nothing was seen to give one for) and not given.
-- People: rating_round
-- One row per rater, those who owe most first. people = whom they are asked to rate, themselves included; by_others = answers that somebody else
-- gave in their place.
-- Access: line
-- Subject: rater
select
    a.rater, q.name as rater_name, q.email, cast(count(distinct a.person) as integer) as people, cast(count(*) as integer) as asked,
    cast(sum(case when a.state = 'rated' then 1 else 0 end) as integer) as rated,
    cast(sum(case when a.state = 'not_observed' then 1 else 0 end) as integer) as not_observed,
    cast(sum(case when a.state = 'unanswered' then 1 else 0 end) as integer) as unanswered,
    cast(sum(case when a.rated_by is not null then 1 else 0 end) as integer) as by_others, max(a.answered_on) as answered_on
from round_answers as a
left join people as q on q.person = a.rater
group by a.rater, q.name, q.email, q.name_order
order by unanswered desc, q.name_order nulls last, a.rater
