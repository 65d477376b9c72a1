"""Which kind a file is and which column is which field, by scores from headings and values."""
