"""Decks (PPTX) whose charts and tables go on being edited in any office program."""
