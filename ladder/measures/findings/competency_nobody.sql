-- A competency that nobody in a team stands high enough in, where at least four are rated.
-- One row per team and competency; consequence counts those it is expected of; close are within one step.
-- certainty: the share of these people who are rated, since any of the others could be the holder.
-- Opens: coverage
-- Signal: fact
-- Access: line
select
    'act' as tone, cast(count(*) as double) as consequence, s.team, s.ladder, s.competency, cast(count(s.is_met) as integer) as rated,
    cast(count(case when s.score >= s.expected - 1 then 1 end) as integer) as close, cast(count(s.is_met) as integer) as counted,
    1e0 * count(s.is_met) / count(*) as certainty
from scored as s
left join teams as w on w.team = s.team
where s.team is not null
group by s.team, s.ladder, s.competency, w.name_order
having sum(s.is_met) = 0 and count(s.is_met) >= 4
order by consequence desc, w.name_order, s.team, s.competency
