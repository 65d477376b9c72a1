"""`python -m ladder inspect` as others run it: real files, its output and its exit code, called in
this process or, to see that the door itself holds, in one of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any
from unittest.mock import patch

from ladder.__main__ import main

HOME = Path(__file__).parent.parent
ENGLISH = "en_GB.UTF-8"


def run(*arguments: str, language: str = ENGLISH) -> subprocess.CompletedProcess[str]:
    """One run of the command without the seconds that a new interpreter takes."""
    out, err = io.StringIO(), io.StringIO()
    with (
        patch.dict(os.environ, {"LC_ALL": language}),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            code = main(["inspect", *arguments])
        except SystemExit as end:  # the parser of arguments ends the program itself
            code = int(end.code or 0)
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


def run_as_process(*arguments: str, language: str = ENGLISH) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": language}
    command = [sys.executable, "-m", "ladder", "inspect", *arguments]
    return subprocess.run(
        command, capture_output=True, cwd=HOME, env=environment, encoding="utf-8", check=False
    )


def object_of(path: Path, content: str | bytes, *options: str) -> dict[str, Any]:
    """The file is written, inspected with `--json`, and its object returned."""
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    (found,) = json.loads(run(str(path), "--json", *options).stdout)
    return dict(found)
