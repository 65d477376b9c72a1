"""Whether projects land on time, in budget, and at what risk."""
