"""Whom a cell means: people by id, address and name, and the lines of managers."""
