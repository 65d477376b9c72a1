"""Turns rows into figures, one form of chart per file; every frame and every word comes in as an
argument."""
