"""The forms in which companies keep ladders, each into drafts."""
