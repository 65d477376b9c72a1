-- The competencies for which a team offers no work that shows them: whoever was asked has seen none.
-- An answer is the newest of a manager or colleague up to the day; a score takes the place of an earlier 'not observed', and the other way round.
-- One row per team and competency that its levels expect and somebody could not observe. people = whose level expects it; unseen = those of them
-- of whom every newest answer says 'not observed'; asked = those with any answer; still_unseen = those of whom the same rater
-- had said so the time before as well.
-- Access: line
select
    s.team, s.competency, cast(count(*) as integer) as people, cast(count(s.is_unseen) as integer) as asked,
    cast(sum(case when s.is_unseen = 1 then 1 else 0 end) as integer) as unseen,
    cast(sum(case when s.is_unseen = 1 and s.is_still_unseen = 1 then 1 else 0 end) as integer) as still_unseen
from sightings as s
join teams as t on t.team = s.team
group by s.team, t.name_order, s.competency
having sum(case when s.is_unseen = 1 then 1 else 0 end) > 0
order by unseen desc, people, t.name_order, s.team, s.competency
