-- How far the open goals have come against the time that has passed, by team, owner, phase or competency ($by).
-- A goal of several people counts once in each group of theirs.
-- One row per group with an open goal; of team, person, phase and competency only the one asked for is said, and null there is goals of none.
-- attained and expected are plain means of the goals that have both, read in the last $reading_days;
-- owners = the people whose goals these are, one for a goal of several; undecided = open and without a verdict, of which not_known,
-- due_unread and no_reading (see goal_states).
-- By: team | owner | phase | competency
-- Access: line
-- Subject: person
with grouped as (
    select
        case when $by = 'team' then g.team end as team, case when $by = 'owner' then g.person end as person,
        case when $by = 'phase' then g.phase end as phase, case when $by = 'competency' then g.competency end as competency, g.state, g.is_judged,
        case when g.is_judged = 1 and g.attained is not null and g.expected is not null then g.attained end as attained,
        case when g.is_judged = 1 and g.attained is not null and g.expected is not null then g.expected end as expected,
        case when g.is_judged = 1 then g.seen_on end as read_on,
        case when g.is_judged = 1 then g.person end as owner,
        row_number() over (
            partition by g.shared, case $by when 'team' then g.team when 'owner' then g.person end order by g.goal
        ) as nth
    from goal_states as g
    where g.day = cast($day as date) and g.is_open = 1
)
select
    g.team, g.person, p.name, g.phase, g.competency, cast(count(*) as integer) as goals, avg(g.attained) as attained, avg(g.expected) as expected,
    cast(sum(case when g.state = 'on_track' then 1 else 0 end) as integer) as on_track,
    cast(sum(case when g.state = 'at_risk' then 1 else 0 end) as integer) as at_risk,
    cast(sum(case when g.state = 'behind' then 1 else 0 end) as integer) as behind,
    cast(sum(case when g.state = 'late' then 1 else 0 end) as integer) as late,
    cast(sum(case when g.state in ('undefined', 'not_known', 'due_unread', 'no_reading') then 1 else 0 end) as integer) as undecided,
    cast(sum(case when g.state = 'not_known' then 1 else 0 end) as integer) as not_known,
    cast(sum(case when g.state = 'due_unread' then 1 else 0 end) as integer) as due_unread,
    cast(sum(case when g.state = 'no_reading' then 1 else 0 end) as integer) as no_reading, max(g.read_on) as read_on,
    cast(count(distinct g.owner) as integer) as owners
from grouped as g
left join people as p on p.person = g.person
left join teams as w on w.team = g.team
where g.nth = 1
group by g.team, g.person, p.name, p.name_order, g.phase, g.competency
order by p.name_order nulls last, g.person nulls last, min(w.name_order) nulls last, g.team nulls last, g.phase nulls last, g.competency nulls last
