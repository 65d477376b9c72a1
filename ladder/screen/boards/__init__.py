"""Stop 5: pages as values: one file per page with `board(view, chosen)`, found because it is there; decks and documents take exactly these."""
