-- A manager from whose direct reports at least two of five or more have left within a year by their own will, regretted; of a smaller team no
-- manager is named.
-- One row per manager who is still here; consequence counts those who left, on the day itself too, and those who still report there after it.
-- hits of tries: those who left so, of all who reported directly to the manager in that year; hits_elsewhere of tries_elsewhere: the others of
-- the scope. lines: managers to whom at least five reported.
-- Opens: structure
-- Signal: more
-- Access: line
-- Subject: person
with window_of as (
    select distinct day, cast(day - interval '12 month' as date) as after_day from in_scope
),
exposed as (
    select distinct
        w.day, m.person as manager, p.person,
        case when h.person is not null and h.left_on = p.ends_on then 1 else 0 end as is_lost, h.left_on
    from window_of as w
    join in_scope as m on m.day = w.day
    join places as p on p.scope = m.person and p.distance = 1 and p.starts_on <= w.day and coalesce(p.ends_on, w.day) > w.after_day
    left join people as h on h.person = p.person and h.leaving_reason = 'voluntary-regretted' and h.left_on <= w.day
        and h.left_on > w.after_day
),
lines as (
    select day, manager, count(distinct person) as tries, count(distinct case when is_lost = 1 then person end) as hits, max(left_on) as newest,
        min(left_on) as oldest
    from exposed
    group by day, manager
),
everyone as (
    select w.day, count(distinct p.person) as tries, count(distinct h.person) as hits
    from window_of as w
    join places as p on p.scope = $scope and p.starts_on <= w.day and coalesce(p.ends_on, w.day) > w.after_day
    left join people as h on h.person = p.person and h.leaving_reason = 'voluntary-regretted' and h.left_on = p.ends_on
        and h.left_on <= w.day and h.left_on > w.after_day
    group by w.day
),
watched as (select day, count(*) as lines from lines where tries >= 5 group by day)
select
    'act' as tone, cast(l.hits + count(distinct s.person) as double) as consequence, l.manager as person, m.name,
    cast(l.hits as integer) as people, l.newest, cast(count(distinct s.person) as integer) as remaining,
    cast(l.hits as integer) as hits, cast(l.tries as integer) as tries, cast(greatest(e.hits - l.hits, 0) as integer) as hits_elsewhere,
    cast(greatest(e.tries - l.tries, 0) as integer) as tries_elsewhere, cast(coalesce(w.lines, 1) as integer) as lines, l.oldest
from lines as l
join people as m on m.person = l.manager
join everyone as e on e.day = l.day
left join watched as w on w.day = l.day
left join places as r on r.scope = l.manager and r.distance = 1 and in_force(r, l.day)
left join people as s on s.person = r.person and coalesce(s.left_on > l.day, true)
where l.hits >= 2 and l.tries >= 5
group by l.manager, m.name, m.name_order, l.hits, l.tries, l.newest, l.oldest, e.hits, e.tries, w.lines
order by consequence desc, m.name_order, l.manager
