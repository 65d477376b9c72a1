"""One person: where they stand, and what unlocks the next level."""
