-- The newest score per person, competency and kind of assessor, with the days for which it is the newest.
-- Two scores of one kind on one day are averaged. What counts is the manager's; a peer's only until a manager has rated; never one's own.
insert into scores
with daily as (
    select person, competency, given_by, assessed_on, avg(score) as score
    from ratings group by person, competency, given_by, assessed_on
),
dated as (
    select *, lead(assessed_on) over (partition by person, competency, given_by order by assessed_on) as superseded_on,
        min(case when given_by = 'manager' then assessed_on end) over (partition by person, competency) as manager_from
    from daily
)
select person, competency, given_by, score, given_by = 'manager', assessed_on, superseded_on
from dated where given_by <> 'peer'
union all
select person, competency, given_by, score, true, assessed_on, least(superseded_on, manager_from)
from dated where given_by = 'peer' and (manager_from is null or assessed_on < manager_from)
union all
select person, competency, given_by, score, false, greatest(assessed_on, manager_from), superseded_on
from dated where given_by = 'peer' and manager_from is not null and (superseded_on is null or superseded_on > manager_from);

insert into held_steps
with steps as (select cast(range as integer) as step from range(1, 6)),
at_or_above as (
    select s.person, s.competency, k.step, s.assessed_on, s.superseded_on,
        coalesce(lag(s.superseded_on) over (partition by s.person, s.competency, k.step order by s.assessed_on) = s.assessed_on, false) as goes_on
    from scores as s join steps as k on s.score >= k.step
    where s.counts
),
numbered as (
    select *, sum(case when goes_on then 0 else 1 end)
        over (partition by person, competency, step order by assessed_on rows unbounded preceding) as stretch
    from at_or_above
)
select person, competency, step, min(assessed_on), case when bool_or(superseded_on is null) then null else max(superseded_on) end
from numbered group by person, competency, step, stretch;
