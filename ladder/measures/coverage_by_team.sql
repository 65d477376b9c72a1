-- How many people of each team meet what their own level expects of one ladder's competencies.
-- One row per team and competency of which somebody is expected something.
-- Access: group
select
    s.team, s.competency, c.place, cast(count(*) as integer) as people, cast(count(s.is_met) as integer) as rated,
    cast(coalesce(sum(s.is_met), 0) as integer) as holders, 1e0 * sum(s.is_met) / nullif(count(s.is_met), 0) as share_met
from scored as s
join competencies as c on c.ladder = s.ladder and c.competency = s.competency
left join teams as w on w.team = s.team
where s.ladder = $ladder
group by s.team, s.competency, c.place
order by min(w.name_order) nulls last, s.team nulls last, c.place
