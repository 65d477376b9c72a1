-- The pieces of evidence of one person up to the day; is_recent = within the last two quarters (six months). What was said about a next
-- level (wanted or not, an opening or none, a nomination; see parts/wishes.sql) is no evidence.
-- One row per piece, the newest first.
-- Access: person
-- Happened: happened_on
select
    e.kind, e.title, e.competency, e.checkpoint, e.url, e.happened_on,
    case when cast(e.happened_on + interval '6 month' as date) > i.day then 1 else 0 end as is_recent
from in_scope as i
join evidence as e on e.person = i.person and e.happened_on <= i.day
    and e.kind not in ('wanted', 'not-wanted', 'opening', 'no-opening', 'nomination')
where i.person = $person
order by e.happened_on desc, e.title
