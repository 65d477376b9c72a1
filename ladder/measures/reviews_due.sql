-- Who is due for a review that the practices of their ladder ask for, and since when.
-- A review shows in the practice's own kind of evidence where it names one; else in a manager's assessment, and for reviews more often than
-- yearly also in a goal whose value, status or closing changed from one goals file to the next (or that was first seen).
-- One row per person in scope and review of their ladder; the next is due so many months after the last, or, where none is known, after the
-- record of the person on that ladder began; state 'due' from that day on, before
-- it 'unknown' where no review is on record. stands_on = what the last one shows in.
-- Access: line
-- Subject: person
with asked_for as (
    select i.day, i.person, i.team, k.ladder, k.practice, k.place, k.every_months, k.evidence_kind, greatest(min(s.starts_on), max(d.known_from)) as known_since
    from in_scope as i
    join practices as k on k.ladder = i.ladder and k.kind = 'review' and k.every_months is not null
    join places as s on s.scope = '*' and s.person = i.person and s.ladder = i.ladder and s.starts_on <= i.day
    cross join known_days as d
    where i.day = cast($day as date)
    group by i.day, i.person, i.team, k.ladder, k.practice, k.place, k.every_months, k.evidence_kind
),
readings as (
    select
        g.person, r.seen_on, r.current_value, r.status, r.closed_on, row_number() over (partition by r.goal order by r.seen_on) as nth,
        lag(r.current_value) over (partition by r.goal order by r.seen_on) as value_before,
        lag(r.status) over (partition by r.goal order by r.seen_on) as status_before,
        lag(r.closed_on) over (partition by r.goal order by r.seen_on) as closed_before
    from goal_readings as r
    join goals as g on g.goal = r.goal
),
signs as (
    select person, 'goal' as stands_on, null as evidence_kind, seen_on as shown_on
    from readings
    where nth = 1 or current_value is distinct from value_before or status is distinct from status_before or closed_on is distinct from closed_before
    union
    select person, 'assessment', null, assessed_on from ratings where given_by = 'manager'
    union
    select person, 'evidence', kind, happened_on from evidence
),
newest as (
    select
        a.person, a.practice, s.stands_on, s.shown_on,
        row_number() over (partition by a.person, a.practice order by s.shown_on desc, s.stands_on) as nth
    from asked_for as a
    join signs as s on s.person = a.person and s.shown_on <= a.day
        and ((a.evidence_kind is not null and s.stands_on = 'evidence' and s.evidence_kind = a.evidence_kind)
            or (a.evidence_kind is null and s.stands_on = 'assessment')
            or (a.evidence_kind is null and a.every_months < 12 and s.stands_on = 'goal'))
),
due as (
    select
        a.day, a.person, a.team, a.ladder, a.practice, a.place, a.every_months, n.shown_on as last_on, n.stands_on,
        cast(coalesce(n.shown_on, a.known_since) + a.every_months * interval '1 month' as date) as due_since
    from asked_for as a
    left join newest as n on n.person = a.person and n.practice = a.practice and n.nth = 1
)
select
    d.person, p.name, d.team, d.ladder, d.practice, d.every_months, d.last_on, d.stands_on, d.due_since,
    case when d.due_since <= d.day then 'review_due' when d.last_on is null then 'review_unknown' else 'review_kept' end as state, cast(d.day - d.due_since as integer) as days_overdue
from due as d
left join people as p on p.person = d.person
order by d.due_since, d.place, p.name_order, d.person
