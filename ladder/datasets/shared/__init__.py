"""What everybody sees: which version of it is in force, what was decided over it, where it lies."""
