"""Comparisons, each run by one command: times and memory as ratios measured side by side in one
run."""
