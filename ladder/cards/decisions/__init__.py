"""What was decided, and what became of it."""
