"""What each level of a ladder expects."""
