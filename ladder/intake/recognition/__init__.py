"""Which kind a file is and which column is which field: every candidate scored by headings and values."""
