-- Teams whose coverage is another than on the earlier day: the share of rated expectations met, as in coverage.
-- Days: since and day.
-- One row per team with rated expectations on both days; people come and go in between. Half a point or more counts as a change;
-- the largest comes first. Like for like: people_both are those of the team rated on both days, rose and fell those of them whose own share
-- did, newcomers those of the team who were not rated on the earlier day; teams are all teams with rated expectations on both days.
-- Access: line
with shares as (
    select day, team, sum(is_met) as met, count(is_met) as rated, 1e0 * sum(is_met) / nullif(count(is_met), 0) as share
    from scored
    group by day, team
),
own as (
    select day, person, team, 1e0 * sum(is_met) / count(is_met) as share from scored group by day, person, team having count(is_met) > 0
),
moved as (
    select
        n.team, count(b.person) as people_both, sum(case when n.share > b.share then 1 else 0 end) as rose,
        sum(case when n.share < b.share then 1 else 0 end) as fell, count(*) - count(b.person) as newcomers
    from own as n
    left join own as b on b.person = n.person and b.day < n.day
    where n.day = cast($day as date)
    group by n.team
),
watched as (
    select count(*) as teams from shares as n join shares as b on b.team is not distinct from n.team and b.day < n.day
    where n.rated > 0 and b.rated > 0
)
select
    n.team, cast(b.met as integer) as met_before, cast(b.rated as integer) as rated_before, b.share as share_before, cast(n.met as integer) as met,
    cast(n.rated as integer) as rated, n.share as share_met, n.share - b.share as change_of_share,
    cast(coalesce(m.people_both, 0) as integer) as people_both, cast(coalesce(m.rose, 0) as integer) as rose,
    cast(coalesce(m.fell, 0) as integer) as fell, cast(coalesce(m.newcomers, 0) as integer) as newcomers, cast(w.teams as integer) as teams
from shares as n
join shares as b on b.team is not distinct from n.team and b.day < n.day
left join moved as m on m.team is not distinct from n.team
cross join watched as w
left join teams as t on t.team = n.team
where abs(cast(n.share - b.share as decimal(18, 6))) >= cast(5e-3 as decimal(18, 6))
order by abs(cast(n.share - b.share as decimal(18, 6))) desc, t.name_order nulls last, n.team nulls last
