"""`python -m ladder inspect` as others run it: real files, a real process, its output and its exit
code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

HOME = Path(__file__).parent.parent


def run(*arguments: str, language: str = "en_GB.UTF-8") -> subprocess.CompletedProcess[str]:
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
