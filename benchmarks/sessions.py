"""How long readers wait for a page of the running server: one of them, and many at once who read
for two seconds between pages.

Run: `python benchmarks/sessions.py [sessions ...]`. The sample company, over real websockets. Every
reader goes through the same pages; what each is told is compared with what the first was told
before anything is printed. p50 and p95 are of the clock, and hold what the readers themselves take
of the same machine; `server` is the processor's time of the server for a page (Linux only)."""

from __future__ import annotations

import math
import os
import re
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HOME))

from tests.browser.serving import serving  # noqa: E402
from tests.serving.session import Session  # noqa: E402

PAGES = ("", "structure", "coverage", "person", "promotions", "goals")
THINKS_S = 2.0
SIZES = (20,)
ROUNDS = 2
OF_THE_RUN = re.compile(r'(hash|id|url|script_run_id|session_id|active_script_hash): "[^"]*"')
"""What differs from session to session."""


def read(url: str, pages: dict[str, str], waited: list[float], faults: list[str]) -> None:
    """One reader: every page a few times, thinking in between."""
    session = Session(url)
    for _ in range(ROUNDS):
        for page in PAGES:
            start = time.perf_counter()
            said = session.page(page)
            waited.append(time.perf_counter() - start)
            if titles(said) != titles(pages[page]):
                faults.append(page)
            time.sleep(THINKS_S)


def titles(said: str) -> list[str]:
    """Every text in the body of a page's messages, in order."""
    return re.findall(r'body: "((?:[^"\\]|\\.)*)"', OF_THE_RUN.sub("", said))


def together(url: str, sessions: int, pages: dict[str, str]) -> list[float]:
    waited: list[float] = []
    faults: list[str] = []
    readers = [
        threading.Thread(target=read, args=(url, pages, waited, faults)) for _ in range(sessions)
    ]
    for each in readers:
        each.start()
        time.sleep(THINKS_S * len(PAGES) / sessions / 2)  # nobody begins at the same moment
    for each in readers:
        each.join()
    assert not faults, faults
    assert len(waited) == sessions * ROUNDS * len(PAGES)
    return waited


def spent(process: int) -> float:
    """Seconds of the processor that a process has taken so far; NaN where nobody says."""
    said = Path(f"/proc/{process}/stat")
    if not said.is_file():
        return math.nan
    user, system = said.read_text("utf-8").rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def main(sizes: list[int]) -> None:
    with tempfile.TemporaryDirectory() as made, serving(Path(made) / "server.log") as server:
        first = Session(server.url)
        cold = time.perf_counter()
        pages = {page: first.page(page) for page in PAGES}  # also makes all that is kept
        cold = time.perf_counter() - cold
        print(f"cold, all {len(PAGES)} pages once: {cold:.1f} s")
        print(f"{'sessions':>9}{'p50 s':>8}{'p95 s':>8}{'x p50':>7}{'server s':>10}")
        one = 0.0
        for sessions in (1, *sizes):
            before = spent(server.process)
            waited = together(server.url, sessions, pages)
            took = (spent(server.process) - before) / len(waited)
            middle, late = statistics.median(waited), sorted(waited)[int(len(waited) * 0.95)]
            one = one or middle
            print(
                f"{sessions:9}{middle:8.2f}{late:8.2f}{middle / one:7.1f}{took:10.3f}", flush=True
            )


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or list(SIZES))
