"""What the wording of a goal shows, read once when a dataset is prepared; the verdicts per letter
are SQL (parts/goal_faults)."""
