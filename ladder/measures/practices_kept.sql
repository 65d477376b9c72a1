-- What the data says of each practice of one ladder: how many of its people kept it up in the last twelve months, and the newest piece ever.
-- One row per practice; keep_up, pieces and newest_on are null where no kind of evidence shows the practice.
-- Access: line
with standing as (
    select day, person from in_scope where ladder = $ladder and day = cast($day as date)
),
told as (
    select
        k.practice, s.person, count(case when cast(e.happened_on + interval '12 month' as date) > s.day then 1 end) as pieces,
        max(e.happened_on) as newest_on
    from standing as s
    join practices as k on k.ladder = $ladder
    left join evidence as e on e.person = s.person and e.kind = k.evidence_kind and e.happened_on <= s.day
    group by k.practice, s.person
)
select
    k.ladder, k.practice, k.place, k.kind, k.every_months, k.evidence_kind, cast(count(t.person) as integer) as people,
    case when k.evidence_kind is not null then cast(count(case when t.pieces > 0 then 1 end) as integer) end as keep_up,
    case when k.evidence_kind is not null then cast(coalesce(sum(t.pieces), 0) as integer) end as pieces, max(t.newest_on) as newest_on
from practices as k
left join told as t on t.practice = k.practice
where k.ladder = $ladder
group by k.ladder, k.practice, k.place, k.kind, k.every_months, k.evidence_kind
order by k.place
