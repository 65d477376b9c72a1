"""Which column is which field, and the typed values in it."""
