-- What one person's plans do about which gap, and how it stands on the day: overdue, due within thirty days, under way, not started, unsaid, done, cancelled, or a
-- gap that nothing is planned for.
-- One row per action or gap, the newest year first; days_left counts to the day it is due. partner_name is the person of that id, else what the file says.
-- Access: person
select
    s.plan, s.year, s.destination, s.place, s.competency, s.from_score, s.to_score, s.action, s.way, s.partner, coalesce(p.name, s.partner) as partner_name,
    s.due_on, s.days_left, s.state, s.status
from plan_states as s
left join people as p on p.person = s.partner
where s.person = $person
order by s.year desc, s.plan, s.place
