"""Canonical rows and the catalogue into one prepared, read-only dataset."""
