"""Figures as SVG: light, without script, font or anything to fetch."""
