"""A ladder as documents: its levels side by side, what a level is for, and what to ask."""
