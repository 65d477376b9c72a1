"""Whether the organisation is shaped to do its work."""
