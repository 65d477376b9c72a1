-- Where a roster says that a level was reached while an older file still says another: the older file stands for its own days, everywhere.
-- One problem per person, on the newest row that says so; it names both.
insert into problems (file, line, column_name, value, code, severity, detail)
select r.file, r.line, 'level_since', cast(r.level_since as varchar), 'level_since_contradicted', 'warning',
    q.level || ', ' || cast(q.ends_on as varchar)
from (select *, row_number() over (partition by person order by seen_on desc) as nth from roster) as r
join positions as p on p.person = r.person and p.ladder = r.ladder and p.level = r.level and p.level_since = p.starts_on
    and r.level_since < p.starts_on
join positions as q on q.person = p.person and q.ends_on = p.starts_on - 1 and q.level is not null and q.level <> p.level
    and q.ends_on >= r.level_since
where r.nth = 1;
