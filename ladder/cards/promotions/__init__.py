"""Who is ready, who is close, and what is missing."""
