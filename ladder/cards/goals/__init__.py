"""Whether goals are on track, and whether they are good goals."""
