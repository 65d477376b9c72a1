-- What was read from each file: rows read are rows kept and rows refused.
-- One row per file.
-- Access: files
select file, kind, encoding, seen_on, rows_read, rows_kept, rows_refused from files order by kind, seen_on desc nulls last, file
