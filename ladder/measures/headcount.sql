-- How many people are employed in the scope: persons, not rows; both the first and the last day count as employed. Whoever is said to be a
-- contractor, an intern or from an agency stands beside; where nobody says what somebody is, they are an employee.
-- status_unknown = those of them of whose employment the newest roster says a word that is not understood, or nothing where it says it of most.
-- People: people_on.
-- One row per day asked. value = employees, or everyone who works here ($workers); fte = the sum of their shares of full time, null where nobody says one.
-- Workers: employees | everyone
-- Access: plain
-- Scope only: employees, contractors, interns, agency, fte, fte_unknown, status_unknown
with counted as (
    select
        i.day, i.person, coalesce(i.worker_type, 'employee') as worker_type, i.fte, p.employment,
        case when $workers = 'everyone' or coalesce(i.worker_type, 'employee') = 'employee' then 1 else 0 end as counts
    from in_scope as i
    join people as p on p.person = i.person
)
select
    day, cast(sum(counts) as double) as value, cast(sum(counts) as double) as part, cast(null as double) as whole,
    cast(sum(case when worker_type = 'employee' then 1 else 0 end) as double) as employees,
    cast(sum(case when worker_type = 'contractor' then 1 else 0 end) as double) as contractors,
    cast(sum(case when worker_type = 'intern' then 1 else 0 end) as double) as interns,
    cast(sum(case when worker_type = 'agency' then 1 else 0 end) as double) as agency,
    cast(count(*) as double) as everyone, sum(case when counts = 1 then fte end) as fte,
    cast(sum(case when counts = 1 and fte is null then 1 else 0 end) as double) as fte_unknown,
    cast(sum(case when counts = 1 and employment = 'unknown' then 1 else 0 end) as double) as status_unknown
from counted
group by day
order by day
