-- What each person in the scope has of what their next level asks: every checkpoint with its verdict.
-- One row per person and checkpoint.
-- Access: line
-- Subject: person
select
    v.person, p.name, i.team, i.title, i.reports_to, i.ladder as ladder_now, i.level as level_now, v.ladder, v.level, v.checkpoint, k.place, k.kind,
    k.authored, k.rule, v.have, v.need, v.state, v.since
from verdicts as v
join in_scope as i on i.day = v.day and i.person = v.person
join people as p on p.person = v.person
join checkpoints as k on k.ladder = v.ladder and k.checkpoint = v.checkpoint
order by v.ladder, v.level, p.name_order, v.person, k.place
