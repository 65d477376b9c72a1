-- How much higher or lower each manager rates than the organisation does, as far as the number of people they rated lets one say.
-- One row per manager who rated somebody in the scope; is_silent = fewer than five people rated, and then no number is given.
-- A person counts once per manager: their mean deviation (score - what their level expected) over competencies, see rater_scores.sql.
-- effect = n / (n + k) * (the manager's mean - the organisation's), k = variance within managers / variance between them (Buehlmann); both by
-- analysis of variance over people, the variance between at least 0. low and high: effect -+ 1.96 * sqrt(variance within / (n + k)).
-- Where managers differ no more than chance makes them, the effect is 0 and has no interval; one manager alone has no effect either.
-- spread = standard deviation of one manager's deviations (low = central tendency); halo_spread = mean standard deviation of one person's
-- scores over competencies (low = halo), of people rated on two or more; _everyone = the same, pooled over all managers.
-- leniency: 'kinder' or 'stricter' where the interval leaves 0 out, else 'as_others'; is_central, is_halo = a spread, or halo spread, below 0.6
-- of everyone's: three different things, none of which says anything of the others.
-- Access: line
-- Subject: manager
select
    s.manager, h.name as manager_name, cast(s.people as integer) as people, cast(s.scores as integer) as scores,
    s.people < 5 as is_silent,
    case when s.people >= 5 then s.deviation end as deviation, s.deviation_everyone,
    case when s.people >= 5 then s.effect end as effect, case when s.people >= 5 then s.effect - s.margin end as low,
    case when s.people >= 5 then s.effect + s.margin end as high, s.k,
    case when s.people >= 5 and s.effect - s.margin > 0 then 'kinder' when s.people >= 5 and s.effect + s.margin < 0 then 'stricter'
        when s.people >= 5 then 'as_others' end as leniency,
    case when s.people >= 5 then s.spread end as spread, s.spread_everyone,
    case when s.people >= 5 then s.halo_spread end as halo_spread, s.halo_everyone as halo_spread_everyone,
    case when s.people >= 5 then s.spread < 6e-1 * s.spread_everyone end as is_central,
    case when s.people >= 5 then s.halo_spread < 6e-1 * s.halo_everyone end as is_halo
from rater_effects as s
left join people as h on h.person = s.manager
order by case when s.people < 5 then 1 else 0 end, abs(s.effect) desc nulls last, h.name_order, s.manager
