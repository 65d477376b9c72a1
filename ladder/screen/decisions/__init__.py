"""Where a reader says what was decided."""
