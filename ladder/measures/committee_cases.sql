-- Whose promotion a committee has before it in one cycle, the days from $cycle_from to $cycle_to, as things stand on the day.
-- One row per person and next level that is a case. brought_by: 'decided' = decided in the cycle, 'ready' = every checkpoint met, 'held' = the same without
-- an opening or a wish, 'by_time' = time alone meets what is open by the end of the cycle (earliest_on), 'nominated' = put forward in it,
-- 'close' = one checkpoint away and in none of these.
-- cycles = how many cycles of $cycle_months months somebody has been ready in, the one in which they became so and this one included; null where
-- they are not ready, or the day since when is not known. The decision is the newest up to the day since they came to their level; one that names
-- no known level speaks of each next level.
-- Access: line
-- Subject: person
with cycle as (
    select cast($day as date) as day, cast($cycle_from as date) as begins_on, cast($cycle_to as date) as ends_on, cast($cycle_months as integer) as months
),
pieces as (
    select
        i.day, i.person, count(*) as pieces, max(e.happened_on) as newest_on,
        sum(case when cast(e.happened_on + interval '6 month' as date) > i.day then 1 else 0 end) as pieces_half_year,
        sum(case when cast(e.happened_on + interval '12 month' as date) > i.day then 1 else 0 end) as pieces_year
    from in_scope as i
    join evidence as e on e.person = i.person and e.happened_on <= i.day
        and e.kind not in ('wanted', 'not-wanted', 'opening', 'no-opening', 'nomination')
    group by i.day, i.person
),
nominations as (
    select i.day, i.person, n.next_ladder as ladder, n.next_level as level, count(*) as nominations, max(e.happened_on) as newest_on
    from in_scope as i
    join cycle as c on c.day = i.day
    join evidence as e on e.person = i.person and e.kind = 'nomination' and e.happened_on between c.begins_on and least(c.ends_on, c.day)
    join next_levels as n on n.ladder = i.ladder and n.level = i.level
    left join checkpoints as k on k.ladder = n.next_ladder and k.level = n.next_level and k.checkpoint = e.checkpoint
    where e.checkpoint is null or k.checkpoint is not null
    group by i.day, i.person, n.next_ladder, n.next_level
),
timed as (
    select
        v.day, v.person, v.ladder, v.level,
        case when count(*) = count(t.earliest_on) then max(t.earliest_on) end as earliest_on
    from verdicts as v
    left join time_brings as t on t.day = v.day and t.person = v.person and t.ladder = v.ladder and t.level = v.level
        and t.checkpoint = v.checkpoint and t.is_latest = 0
    where v.state <> 'met'
    group by v.day, v.person, v.ladder, v.level
),
stands as (
    select v.*, i.team, i.reports_to, i.ladder as ladder_now, i.level as level_now, s.since_on as level_since, t.earliest_on
    from next_step_standings as v
    join in_scope as i on i.day = v.day and i.person = v.person
    left join level_starts as s on s.day = v.day and s.person = v.person
    left join timed as t on t.day = v.day and t.person = v.person and t.ladder = v.ladder and t.level = v.level
),
decided as (
    select
        s.day, s.person, s.ladder, s.level, d.*,
        row_number() over (partition by s.day, s.person, s.ladder, s.level order by d.decided_on desc, d.decision) as nth
    from stands as s
    join decisions as d on d.about = 'person' and d.subject = s.person and d.outcome in ('approved', 'deferred', 'declined') and d.decided_on <= s.day
        and (d.kind is null or lower(d.kind) like '%promotion%' or d.kind like '%晋升%')
        and coalesce(d.decided_on >= s.level_since, true)
    left join (select distinct level from levels) as k on k.level = d.to_level
    where k.level is null or k.level = s.level
),
cases as (
    select
        s.*, c.begins_on, c.months, n.nominations, n.newest_on as nominated_on, d.decision, d.decided_on, d.outcome, d.reason, d.asks, d.due_on,
        d.decided_by, d.votes_for, d.votes_against, d.votes_abstained,
        case
            when d.decided_on between c.begins_on and c.ends_on then 'decided'
            when s.standing = 'ready' then 'ready'
            when s.standing in ('no_opening', 'not_wanted') then 'held'
            when s.standing <> 'too_little_known' and s.earliest_on <= c.ends_on then 'by_time'
            when n.person is not null then 'nominated'
            when s.standing = 'close' then 'close'
        end as brought_by
    from stands as s
    join cycle as c on c.day = s.day
    left join nominations as n on n.day = s.day and n.person = s.person and n.ladder = s.ladder and n.level = s.level
    left join decided as d on d.day = s.day and d.person = s.person and d.ladder = s.ladder and d.level = s.level and d.nth = 1
)
select
    k.person, p.name, k.team, k.reports_to, m.name as manager_name, k.ladder_now, k.level_now, k.level_since,
    months_between(k.level_since, k.day) as months_in_level, k.ladder, k.level, l.rank, k.brought_by, k.standing, k.checkpoints, k.met, k.not_met,
    k.cannot_tell, k.competencies, k.rated, k.ready_since, cast(case
        when k.ready_since >= k.begins_on then 1
        when k.ready_since < k.begins_on then 2 + floor(1e0 * months_between(k.ready_since, k.begins_on - 1) / k.months)
    end as integer) as cycles, k.earliest_on, k.wish, k.opening, cast(coalesce(k.nominations, 0) as integer) as nominations, k.nominated_on,
    cast(coalesce(e.pieces_half_year, 0) as integer) as pieces_half_year, cast(coalesce(e.pieces_year, 0) as integer) as pieces_year,
    cast(coalesce(e.pieces, 0) as integer) as pieces, e.newest_on as newest_evidence_on, k.decision, k.decided_on, k.outcome, k.reason, k.asks,
    k.due_on, k.decided_by, k.votes_for, k.votes_against, k.votes_abstained
from cases as k
join people as p on p.person = k.person
join levels as l on l.ladder = k.ladder and l.level = k.level
left join people as m on m.person = k.reports_to
left join pieces as e on e.day = k.day and e.person = k.person
where k.brought_by is not null
order by case k.brought_by when 'ready' then 1 when 'by_time' then 2 when 'nominated' then 3 when 'held' then 4 when 'decided' then 5 else 6 end,
    k.ready_since nulls last, k.earliest_on nulls last, k.met desc, p.name_order, k.person, k.ladder, l.rank
