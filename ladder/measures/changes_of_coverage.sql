-- Teams whose coverage is another than on the earlier day: the share of rated expectations met, as in coverage.
-- Days: since and day.
-- One row per team with rated expectations on both days; people come and go in between. Half a point or more counts as a change;
-- the largest comes first.
with shares as (
    select day, team, sum(is_met) as met, count(is_met) as rated, 1e0 * sum(is_met) / nullif(count(is_met), 0) as share
    from scored
    group by day, team
)
select
    n.team, cast(b.met as integer) as met_before, cast(b.rated as integer) as rated_before, b.share as share_before, cast(n.met as integer) as met,
    cast(n.rated as integer) as rated, n.share as share_met, n.share - b.share as change_of_share
from shares as n
join shares as b on b.team is not distinct from n.team and b.day < n.day
where abs(cast(n.share - b.share as decimal(18, 6))) >= cast(5e-3 as decimal(18, 6))
order by abs(cast(n.share - b.share as decimal(18, 6))) desc, n.team nulls last
