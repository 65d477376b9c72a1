-- Every fault found in the files: refused rows, and values of kept rows that could not be used.
-- One row per fault.
-- Access: files
select file, line, column_name, value, code, severity, detail, source_row
from problems
order by case severity when 'refused' then 0 else 1 end, file, line nulls first, column_name
