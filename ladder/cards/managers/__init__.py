"""Who grows people, and who rates by another measure."""
