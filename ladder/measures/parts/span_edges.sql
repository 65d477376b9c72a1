-- The bands that spans are counted in; $bands says the lowest span of each, such as '1,2,4,8,13,17'.
-- One row per band; high is null for the last.
select b.band, b.low, lead(b.low) over (order by b.low) - 1 as high
from (
    select n.band, cast(nullif(trim(split_part($bands, ',', n.band)), '') as integer) as low
    from (values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12)) as n(band)
) as b
where b.low is not null
