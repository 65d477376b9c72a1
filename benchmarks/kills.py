"""What is lost and what is left over when a process is killed (SIGKILL) at any moment while it
publishes links, writes decisions down, or prepares a shared folder.

Run: `python benchmarks/kills.py [publishing [deciding [preparing]]]`, how often each is killed (200,
200 and 50 unless said; POSIX only). What the process had said was done before it was killed must
be there afterwards, whole; what was revoked must stay closed; a folder must open as it lies there.
Drafts are then made two hours old, one more step is done, and what still lies about is counted.
Nothing is timed; the exit code is 1 where anything was lost or left over."""

from __future__ import annotations

import itertools
import os
import random
import secrets
import select
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HOME))

from ladder.datasets import datasets  # noqa: E402
from ladder.datasets.shared import decided  # noqa: E402
from ladder.snapshots import store  # noqa: E402
from ladder.snapshots.record import FrozenCard, Snapshot  # noqa: E402

KILLS = (200, 200, 50)
TODAY = date(2026, 9, 30)
PEOPLE = 40
AGED_S = 2 * 3600
DRAFTS = (".draft-*", "draft-*")
Said = list[list[str]]


def killed(work: Callable[[], Iterator[str]], after_s: float) -> tuple[Said, bool]:
    """What a process said it had done until it was killed, `after_s` seconds after it had begun;
    and whether the kill met it at work. A line that was cut off was not said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.write(writing, b"begun\n")
        for line in work():
            os.write(writing, f"{line}\n".encode())
        os._exit(0)
    os.close(writing)
    heard = os.read(reading, 6)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while select.select([reading], [], [], 0)[0] and (more := os.read(reading, 65536)):
        heard += more
    os.close(reading)
    whole = heard[: heard.rfind(b"\n") + 1].decode().splitlines()[1:]
    return [line.split(" ", 1) for line in whole], os.WIFSIGNALED(status)


def done(work: Callable[[], Iterator[str]]) -> Said:
    """What a process says that is left to end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        for line in work():
            os.write(writing, f"{line}\n".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as heard:
        said = [line.split(" ", 1) for line in heard.read().splitlines()]
    _, status = os.waitpid(child, 0)
    return said if status == 0 else [["failed"]]


def takes_s(work: Callable[[], Iterator[str]], steps: int) -> float:
    """How long the first steps take where nobody is killed."""
    start = time.perf_counter()
    done(lambda: itertools.islice(work(), steps))
    return time.perf_counter() - start


def left_over(place: Path) -> list[Path]:
    return [path for each in DRAFTS for path in place.rglob(each)]


def aged(place: Path) -> None:
    then = time.time() - AGED_S
    for path in left_over(place):
        os.utime(path, (then, then))


def publishing(place: Path, times: int) -> tuple[int, int, int, int]:
    """Kills that met it at work, links said, links lost or open again, drafts left over."""
    card = FrozenCard("Delivery is thin" * 50, "Coverage", "A share", {"light": "{}" * 2000})

    def snapshot(owner: str) -> Snapshot:
        now = datetime.now(UTC)
        words = ("coverage", "Delivery is thin", "en", "2026-09-30", "Everyone", "Rosa")
        ends = now + timedelta(days=14)
        return Snapshot(*words, store.hashed(owner), "folder", now, ends, True, True, (card,))

    def work() -> Iterator[str]:
        owner = secrets.token_urlsafe()
        for at in range(store.MOST_OPEN):
            secret = store.publish(place, snapshot(owner))
            yield f"open {secret}"
            if at % 2:
                yield f"closing {secret}"
                store.revoke(place, store.hashed(secret))
                yield f"closed {secret}"

    met, said, begun = 0, dict[str, str](), set[str]()
    two_links_s = takes_s(work, 4)
    for _ in range(times):
        told, at_work = killed(work, random.uniform(0, 2 * two_links_s))
        met += at_work
        begun |= {secret for what, secret in told if what == "closing"}
        said |= {secret: what for what, secret in told if what != "closing"}
    wrong = sum(
        (store.opened(place, secret) is None) != (what == "closed")
        for secret, what in said.items()
        if what == "closed" or secret not in begun
    )
    aged(place)
    store.publish(place, snapshot("the last"))
    return met, len(said), wrong, len(left_over(place))


def deciding(place: Path, times: int) -> tuple[int, int, int, int]:
    """Kills that met it at work, decisions said, decisions lost, drafts left over."""
    folder = place / "data"

    def work() -> Iterator[str]:
        for _ in range(100):
            name = secrets.token_urlsafe()
            decided.keep(folder, place, {"decision": name, "on": "2026-09-30"})
            yield f"kept {name}"

    met, said = 0, list[str]()
    three_s = takes_s(work, 3)
    for _ in range(times):
        told, at_work = killed(work, random.uniform(0, three_s))
        met += at_work
        said += [name for _, name in told]
        source = decided.kept_source(folder, place, TODAY)
        there = {row["decision"] for row in decided.read(source.content)} if source else set()
        if not set(said) <= there:
            break
        if len(there) > decided.MOST - 200:  # more than anybody may keep: begin anew
            decided.place(folder, place).unlink()
            said.clear()
    lost = len(set(said) - there)
    aged(place)
    decided.keep(folder, place, {"decision": "the last", "on": "2026-09-30"})
    return met, len(said), lost, len(left_over(place))


def preparing(place: Path, times: int) -> tuple[int, int, int, int]:
    """Kills that met it at work, folders opened, those that did not open whole, what is left over."""
    folder, kept = place / "data", place / "kept"
    folder.mkdir()

    def lay(people: int) -> None:
        rows = "".join(f"p{at},P {at},engineer,engineer\n" for at in range(people))
        text = f"person,name,ladder,level\n{rows}"
        (folder / "roster_2026-09-30.csv").write_text(text, "utf-8")

    def work() -> Iterator[str]:
        shown = datasets.open_folder(folder, TODAY, kept)
        yield f"people {shown.people} {shown.held_back} {shown.not_kept}"

    lay(PEOPLE)
    whole_s = takes_s(work, 1)
    met = wrong = 0
    for at in range(1, times + 1):
        lay(PEOPLE + at)
        met += killed(work, random.uniform(0, whole_s))[1]
        if done(work) != [["people", f"{PEOPLE + at} None False"]]:
            wrong += 1
    aged(place)
    lay(PEOPLE + times + 1)
    done(work)
    files = [path for path in kept.iterdir() if path.name.endswith(".duckdb")]
    extra = max(len(files) - 6, 0)  # as many as are kept without a kill
    return met, times, wrong, len(left_over(place)) + extra


def main(times: list[int]) -> int:
    print(f"{'':12}{'kills':>7}{'at work':>9}{'said done':>11}{'lost':>6}{'left over':>11}")
    bad = 0
    for work, kills in zip((publishing, deciding, preparing), times, strict=True):
        with tempfile.TemporaryDirectory() as made:
            met, said, lost, left = work(Path(made), kills)
        print(f"{work.__name__:12}{kills:7}{met:9}{said:11}{lost:6}{left:11}", flush=True)
        bad += lost + left
    return 1 if bad else 0


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(main([*given, *KILLS[len(given) :]]))
