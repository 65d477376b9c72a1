"""Titles and levels as companies write them, placed on ladders."""
