"""Ladder: how an engineering organisation stands against its career ladders; one straight line from
a CSV to a screen."""

import pathlib

_HERE = pathlib.Path(__file__).parent
_CARRIED = _HERE / "carried"
ROOT = _CARRIED if _CARRIED.is_dir() else _HERE.parent
"""Where app.py, pages/ and data/ lie: the checkout, or what an installed package carries of it."""
HOME = pathlib.Path.cwd() if ROOT == _CARRIED else ROOT
"""Where the server keeps what it prepares, unless LADDER_HOME says: nothing is written into an
installed package."""
