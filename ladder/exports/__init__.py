"""Stop 4: what leaves the app as a file."""
