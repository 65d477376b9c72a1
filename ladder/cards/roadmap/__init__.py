"""What is planned, when, by whom and in which phase."""
