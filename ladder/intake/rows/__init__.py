"""Rows of other systems into rows of ours, and rows checked against each other."""
