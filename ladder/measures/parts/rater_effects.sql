-- How much higher or lower each manager who rated somebody in the scope rates than the organisation does (calibration.sql says how it is worked out).
-- One row per manager; effect and margin are steps of the scale, null where nothing can be said.
with newest as (
    select
        coalesce(s.assessor, w.reports_to) as manager, s.person, s.competency, s.score, s.score - e.score as deviation,
        row_number() over (partition by coalesce(s.assessor, w.reports_to), s.person, s.competency order by s.assessed_on desc, s.score) as nth
    from in_scope as i
    join ratings as s on s.person = i.person and s.given_by = 'manager' and s.assessed_on <= i.day
    join places as w on w.scope = '*' and w.person = s.person and in_force(w, s.assessed_on)
    join expectations as e on e.ladder = w.ladder and e.level = w.level and e.competency = s.competency
    where coalesce(s.assessor, w.reports_to) is not null
),
given as (select manager, person, competency, score, deviation from newest where nth = 1),
rated as (
    select manager, person, avg(deviation) as deviation, stddev_samp(score) as spread from given group by manager, person
),
managers as (
    select manager, count(*) as people, avg(deviation) as deviation, coalesce(var_samp(deviation), 0e0) as variance, avg(spread) as halo_spread
    from rated group by manager
),
spreads as (
    select manager, count(*) as scores, stddev_samp(deviation) as spread, coalesce(var_samp(deviation), 0e0) as variance from given group by manager
),
everyone as (
    select avg(deviation) as deviation, count(*) as people, count(distinct manager) as managers, avg(spread) as halo_spread from rated
),
sums as (
    select
        e.deviation, e.people, e.managers, e.halo_spread, sum((m.people - 1) * m.variance) / nullif(e.people - e.managers, 0) as within,
        sum(m.people * (m.deviation - e.deviation) * (m.deviation - e.deviation)) / nullif(e.managers - 1, 0) as between_managers,
        (e.people - 1e0 * sum(m.people * m.people) / e.people) / nullif(e.managers - 1, 0) as people_each
    from managers as m cross join everyone as e
    group by e.deviation, e.people, e.managers, e.halo_spread
),
pooled as (
    select sqrt(sum((scores - 1) * variance) / nullif(sum(scores - 1), 0)) as spread from spreads
),
variances as (
    select
        s.deviation, s.halo_spread, p.spread, s.within,
        case
            when s.managers < 2 then null
            when s.between_managers > s.within then (s.between_managers - s.within) / nullif(s.people_each, 0)
            else 0e0
        end as between
    from sums as s cross join pooled as p
)
select
    m.manager, m.people, z.scores, m.deviation, m.halo_spread, z.spread, v.deviation as deviation_everyone, v.halo_spread as halo_everyone,
    v.spread as spread_everyone, v.within / nullif(v.between, 0) as k,
    case
        when v.within is null then null
        when v.between = 0 then 0e0
        else m.people / (m.people + v.within / v.between) * (m.deviation - v.deviation)
    end as effect,
    case when v.between > 0 then 1.96e0 * sqrt(v.within / (m.people + v.within / v.between)) end as margin
from managers as m
join spreads as z on z.manager = m.manager
cross join variances as v
