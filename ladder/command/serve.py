"""`ladder run`: starts the server of the checkout, or of what an installed package carries."""

from __future__ import annotations

import argparse
import os
import runpy
import sys
from collections.abc import Sequence

from ladder import ROOT
from ladder.words import words

SERVER = ROOT / "server.py"


def run(arguments: Sequence[str], language: str) -> int:
    """Serves until it is stopped; what is said here goes before HOST, PORT and LADDER_DATA of the
    environment."""
    speaks = words(language)
    parser = argparse.ArgumentParser(description=speaks.say("run.about"))
    parser.add_argument("command", choices=["run"])
    for name in ("data", "host", "port"):
        parser.add_argument(f"--{name}", help=speaks.say(f"run.options.{name}"))
    given = parser.parse_args(arguments)
    chosen = {"LADDER_DATA": given.data, "HOST": given.host, "PORT": given.port}
    os.environ.update({name: value for name, value in chosen.items() if value})
    # Streamlit looks for its settings beside what the process was started as, so that is named
    sys.argv = [str(SERVER)]
    runpy.run_path(str(SERVER), run_name="__main__")
    return 0
