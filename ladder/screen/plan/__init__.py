"""What only a screen offers of a plan: files to take along and to fill in."""
