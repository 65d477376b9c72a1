"""Which roles are exposed, and who could step in."""
