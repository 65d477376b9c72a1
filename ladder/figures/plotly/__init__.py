"""Draws a form of chart as a Plotly figure, for screens and what is frozen of them."""
