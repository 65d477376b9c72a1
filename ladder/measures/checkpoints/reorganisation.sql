-- Whether somebody's line went through a reorganisation of so many people: the records detect it, and an attestation that names the
-- checkpoint confirms that it was one; until both are there it cannot tell, since handovers look alike.
-- One row per day, person and checkpoint; have and need count people: have is the size of the largest change detected.
with detected as (
    select day, person, ladder, checkpoint, max(size) as size, max(changed_on) as changed_on
    from regrouped
    group by day, person, ladder, checkpoint
)
select
    c.day, c.person, c.ladder, c.level, c.checkpoint, cast(coalesce(d.size, 0) as double) as have, cast(c.people as double) as need,
    case when d.size >= c.people and count(e.happened_on) > 0 then 'met' else 'cannot_tell' end as state,
    case when d.size >= c.people and count(e.happened_on) > 0 then greatest(min(e.happened_on), d.changed_on) end as since
from candidates as c
left join detected as d on d.day = c.day and d.person = c.person and d.ladder = c.ladder and d.checkpoint = c.checkpoint
left join evidence as e on e.person = c.person and e.kind = 'attestation' and e.checkpoint = c.checkpoint and e.happened_on <= c.day
where c.rule = 'reorganisation'
group by c.day, c.person, c.ladder, c.level, c.checkpoint, c.people, d.size, d.changed_on
