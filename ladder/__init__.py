"""Ladder: how an engineering organisation stands against its career ladders; one straight line from
a CSV to a screen."""
