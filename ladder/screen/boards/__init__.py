"""Stop 5: the cards of each page as values, one file per page: a screen, a deck and a document draw the same."""
