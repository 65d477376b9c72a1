"""Stop 5: the cards of each page as values, in reading order; the screen, a deck and a document draw the same ones."""
