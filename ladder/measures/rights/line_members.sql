-- Who stands in a line on the day, or left the organisation from it, and since when without a break they have stood there.
-- One row per person; whoever went on to another line, or came back to another one, is not in it any more.
-- Access: files
with stretches as (
    select
        p.person, p.starts_on, coalesce(p.ends_on, date '9000-01-01') as until_on,
        max(coalesce(p.ends_on, date '9000-01-01')) over (
            partition by p.person order by p.starts_on, p.distance rows between unbounded preceding and 1 preceding
        ) as before_until
    from places as p
    where p.scope = $scope and p.starts_on <= $day
),
begun as (
    select
        person, starts_on, until_on,
        sum(case when before_until is null or starts_on > before_until + 1 then 1 else 0 end) over (
            partition by person order by starts_on, until_on rows between unbounded preceding and current row
        ) as nth
    from stretches
),
runs as (
    select person, nth, min(starts_on) as since_on, max(until_on) as until_on from begun group by person, nth
),
employed as (
    select person, max(coalesce(ends_on, date '9000-01-01')) as last_on from employments group by person
)
select r.person, max(r.since_on) as since_on
from runs as r
join employed as e on e.person = r.person
where r.until_on >= $day or r.until_on = e.last_on
group by r.person
order by r.person
