"""A document as PDF, from the very HTML that a browser shows; it asks for nothing from outside.

What sets it (WeasyPrint, and the Pango of the system) is the extra ladder[pdf]; where either is
missing a sentence says which."""

from __future__ import annotations

import ctypes.util
import functools
import importlib.util

from ladder.exports.document.document import Document
from ladder.exports.document.html import html

PACKAGE, PANGO = "weasyprint", "pango"
LIBRARIES = ("pango-1.0", "pangoft2-1.0", "gobject-2.0", "harfbuzz", "fontconfig")
"""What WeasyPrint loads of the system; Debian brings all of it with libpangoft2-1.0-0."""


class CannotSetError(RuntimeError):
    """What is missing on this machine: PACKAGE or PANGO."""

    def __init__(self, missing: str) -> None:
        super().__init__(missing)
        self.missing = missing


@functools.cache
def missing() -> str | None:
    """What this machine lacks to make a PDF: PACKAGE, PANGO, or None where it can."""
    if importlib.util.find_spec(PACKAGE) is None:
        return PACKAGE
    there = all(ctypes.util.find_library(name) for name in LIBRARIES)
    return None if there else PANGO


def pdf(document: Document) -> bytes:
    """The whole file. Raises CannotSetError, and ValueError for a document that would fetch
    something."""
    lacking = missing()
    if lacking is not None:
        raise CannotSetError(lacking)
    try:
        # heavy, and not there without the extra
        from weasyprint import HTML  # noqa: PLC0415
        from weasyprint.urls import FatalURLFetchingError, URLFetcher  # noqa: PLC0415
    except OSError as fault:  # a library that is there and does not load
        raise CannotSetError(PANGO) from fault

    own_only = URLFetcher(allowed_protocols=["data"], fail_on_errors=True)
    try:
        written: bytes = HTML(string=html(document), url_fetcher=own_only).write_pdf()
    except FatalURLFetchingError as fault:  # a BaseException, which nobody would expect
        raise ValueError(str(fault)) from fault
    return written
