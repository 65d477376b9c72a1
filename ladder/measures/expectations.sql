-- What each person's own level expects of them, and the score that counts for it.
-- One row per person and competency; standing is holder (at or above), below, or unrated.
select
    s.person, p.name, s.team, s.ladder, s.level, s.competency, s.expected, s.score, s.score - s.expected as gap, s.assessed_on,
    case when s.is_met = 1 then 'holder' when s.is_met = 0 then 'below' else 'unrated' end as standing
from scored as s
join people as p on p.person = s.person
order by case when s.is_met = 0 then 0 when s.is_met = 1 then 1 else 2 end, s.score - s.expected, p.name, s.person, s.competency
