-- Rows of files that could not be used. Said of the whole organisation only; one row is enough.
-- One row in all; consequence counts the rows; file is the one with most.
-- Opens: data
-- Signal: fact
-- Access: files
with files_refused as (
    select file, rows_refused, row_number() over (order by rows_refused desc, file) as nth
    from files
    where rows_refused > 0 and $scope = '*'
)
select
    'watch' as tone, cast(sum(rows_refused) as double) as consequence, cast(sum(rows_refused) as integer) as refused,
    cast(count(*) as integer) as files, cast(sum(rows_refused) as integer) as counted, max(case when nth = 1 then file end) as file
from files_refused
having count(*) > 0
