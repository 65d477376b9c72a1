"""The files of prepared datasets: which of them stay."""

from __future__ import annotations

import pathlib

FILES_KEPT = 5


def forget_old(folder: pathlib.Path, newest: pathlib.Path) -> None:
    """Earlier versions go, but for the last few: another process may have one open, and deleting
    under an open handle is safe."""
    others = sorted(
        (path for path in folder.glob("*.duckdb") if path != newest),
        key=lambda path: path.stat().st_mtime,
        reverse=True,
    )
    for path in others[FILES_KEPT - 1 :]:
        path.unlink(missing_ok=True)
