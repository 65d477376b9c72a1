"""The promotion packet of one person."""
