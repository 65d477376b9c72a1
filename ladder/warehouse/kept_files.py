"""The files of prepared datasets: each bears the digest of what stands in it, so that a damaged one
is known before it is opened; which of them stay."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pathlib
import shutil
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

SUFFIX = ".duckdb"
FILES_KEPT = 5


def seal(draft: pathlib.Path, folder: pathlib.Path, version: str) -> pathlib.Path:
    """A finished file under its name in `folder`: '<version>.<digest>.duckdb', for its owner only.
    It appears whole or not at all."""
    draft.chmod(0o600)
    path = folder / f"{version}.{_digest(draft)}{SUFFIX}"
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    os.replace(draft, path)
    return path


def whole_file(folder: pathlib.Path, version: str) -> pathlib.Path | None:
    """The newest file of a version that holds what was written into it; None where there is none:
    never prepared, cut short, changed since, or no file at all."""
    for path in _of_version(folder, version):
        try:
            if path.is_file() and path.name == f"{version}.{_digest(path)}{SUFFIX}":
                return path
        except OSError:  # gone since, or not to be read by us: as good as none
            continue
    return None


def forget_damaged(folder: pathlib.Path, version: str, whole: pathlib.Path) -> None:
    """Whatever else bears the name of a version."""
    for path in _of_version(folder, version):
        if path != whole:
            _remove(path)


def forget_old(
    folder: pathlib.Path, newest: pathlib.Path, spared: AbstractSet[str] = frozenset()
) -> None:
    """Earlier versions go, but for the last few and those in `spared`: another process may have one
    open, and deleting under an open handle is safe."""
    others = [path for path in _newest_first(folder.glob(f"*{SUFFIX}")) if path != newest]
    for path in others[FILES_KEPT - 1 :]:
        if path.name.partition(".")[0] not in spared:
            _remove(path)


def _of_version(folder: pathlib.Path, version: str) -> list[pathlib.Path]:
    return _newest_first(folder.glob(f"{version}.*{SUFFIX}"))


def _newest_first(paths: Iterable[pathlib.Path]) -> list[pathlib.Path]:
    """Another process may take one away while we look."""
    found = []
    for path in paths:
        with contextlib.suppress(OSError):
            found.append((path.lstat().st_mtime_ns, path))
    return [path for _, path in sorted(found, reverse=True)]


def _digest(path: pathlib.Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:32]


def _remove(path: pathlib.Path) -> None:
    """Also a folder that lies where a file should."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
