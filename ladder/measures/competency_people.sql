-- Everyone of one ladder with the score that counts for each competency their level expects.
-- One row per person and competency; score is null where nobody has rated.
-- Access: line
-- Subject: person
select
    s.ladder, s.competency, c.place, s.person, p.name, s.team, s.level, s.expected, s.score, s.score - s.expected as gap, s.assessed_on,
    case when s.score is null then 'unrated' when s.is_met = 1 then 'holder' when s.score >= s.expected - 1 then 'close' else 'below' end as standing
from scored as s
join competencies as c on c.ladder = s.ladder and c.competency = s.competency
join people as p on p.person = s.person
where s.ladder = $ladder
order by c.place, gap desc nulls last, p.name_order, s.person
