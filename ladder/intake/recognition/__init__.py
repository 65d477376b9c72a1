"""Which kind a file is and which column is which field: candidates scored by headings and values."""
