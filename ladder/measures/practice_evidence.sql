-- What the data says of each practice of one person's ladder: pieces of its kind of evidence in the last twelve months, and the newest ever.
-- One row per practice; pieces is null where no kind of evidence shows it.
select
    k.ladder, k.practice, k.place, k.kind, k.every_months, k.evidence_kind,
    case
        when k.evidence_kind is not null
            then cast(count(case when cast(e.happened_on + interval '12 month' as date) > i.day then 1 end) as integer)
    end as pieces,
    max(e.happened_on) as newest_on
from in_scope as i
join practices as k on k.ladder = i.ladder
left join evidence as e on e.person = i.person and e.kind = k.evidence_kind and e.happened_on <= i.day
where i.person = $person and i.day = cast($day as date)
group by i.day, k.ladder, k.practice, k.place, k.kind, k.every_months, k.evidence_kind
order by k.place
