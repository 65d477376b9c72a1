"""Whether the memory of the running server stays flat while many read and uploads come and go.

Run: `python benchmarks/soak.py [minutes [sessions]]` (10 and 60; Linux only). The sample company over
real websockets: every reader goes through the pages with a few seconds between, and every few
pages begins a session anew. One more reader drops a company of 500 people, looks at it, and
forgets it again. Each minute prints what the server holds (MB), its threads and open files, pages
and uploads so far. The first minute fills what is kept; the exit code is 1 where the last holds a
fifth more than the second, or where a page failed."""

from __future__ import annotations

import itertools
import re
import sys
import tempfile
import threading
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HOME))

from streamlit.proto.BackMsg_pb2 import BackMsg  # noqa: E402
from streamlit.proto.Common_pb2 import FileUploaderState  # noqa: E402
from websockets.sync.client import ClientConnection  # noqa: E402

from tests.browser.serving import serving  # noqa: E402
from tests.serving.session import Session, answer_to, told  # noqa: E402

MINUTES, SESSIONS = 10, 60
PAGES = ("", "structure", "coverage", "person", "promotions", "goals", "plan", "bench")
THINKS_S, PAGES_A_SESSION = 8.0, 5
MOST_GROWTH = 1.2
ROSTER = "person,name,manager,ladder,level\n" + "".join(
    f"p{at},Person {at},{f'p{at // 8}' if at else ''},engineer,engineer\n" for at in range(500)
)
DROP_ZONE = re.compile(r'file_uploader \{\s*id: "([^"]+)"')
FORGET = re.compile(r'button \{\s*id: "([^"]*back_to_shared[^"]*)"')


class Counted:
    """What all readers have done, and what went wrong."""

    def __init__(self) -> None:
        self.pages = self.uploads = 0
        self.faults: list[str] = []
        self.is_over = threading.Event()


def reading(url: str, first: int, counted: Counted) -> None:
    pages = itertools.cycle(PAGES[first % len(PAGES) :] + PAGES[: first % len(PAGES)])
    counted.is_over.wait(THINKS_S * (first % 10) / 10)  # nobody begins at the same moment
    while not counted.is_over.is_set():
        with Session(url).connected() as tab:
            for page in itertools.islice(pages, PAGES_A_SESSION):
                if "exception {" in told(tab, page):
                    counted.faults.append(f"page {page}")
                counted.pages += 1
                if counted.is_over.wait(THINKS_S):
                    return


def uploading(url: str, counted: Counted) -> None:
    """Drops, looks, and forgets; each time from the same browser."""
    session = Session(url)
    while not counted.is_over.wait(1):
        with session.connected() as tab:
            said = told(tab, "data")
            dropped = _dropped(session, tab, said)
            forget = FORGET.search(dropped)
            if forget is None:
                counted.faults.append("an upload was not taken")
                continue
            told(tab, "structure")
            back = BackMsg()
            back.rerun_script.page_name = "data"
            widget = back.rerun_script.widget_states.widgets.add()
            widget.id, widget.trigger_value = forget.group(1), True
            if FORGET.search(answer_to(tab, back)):
                counted.faults.append("an upload was not forgotten")
            counted.uploads += 1


def _dropped(session: Session, tab: ClientConnection, said: str) -> str:
    """What the page says once a roster lies in its drop zone."""
    zone, own = DROP_ZONE.search(said), re.search(r'session_id: "([0-9a-f-]+)"', said)
    if zone is None or own is None:
        raise AssertionError("there is no place to drop files")
    file = f"{time.time_ns():032x}"
    where = f"/_stcore/upload_file/{own.group(1)}/{file}"
    session.send(where, "roster.csv", ROSTER.encode())
    ask = BackMsg()
    ask.rerun_script.page_name = "data"
    widget = ask.rerun_script.widget_states.widgets.add()
    state = FileUploaderState()
    lying = state.uploaded_file_info.add()
    lying.file_id, lying.name, lying.size = file, "roster.csv", len(ROSTER)
    lying.file_urls.upload_url = lying.file_urls.delete_url = where
    lying.file_urls.file_id = file
    widget.id = zone.group(1)
    widget.file_uploader_state_value.CopyFrom(state)
    return answer_to(tab, ask)


def held(process: int) -> tuple[float, int, int]:
    """Memory in MB, threads, open files of a process."""
    said = Path(f"/proc/{process}/status").read_text("utf-8")
    memory, threads = (
        int(re.search(rf"{name}:\s+(\d+)", said)[1])  # type: ignore[index]
        for name in ("VmRSS", "Threads")
    )
    return memory / 1024, threads, len(list(Path(f"/proc/{process}/fd").iterdir()))


def main(minutes: int, sessions: int) -> int:
    counted = Counted()
    with tempfile.TemporaryDirectory() as made, serving(Path(made) / "server.log") as server:
        readers = [
            threading.Thread(target=reading, args=(server.url, at, counted))
            for at in range(sessions)
        ]
        readers.append(threading.Thread(target=uploading, args=(server.url, counted)))
        print(f"{'minute':>7}{'MB':>8}{'threads':>9}{'files':>7}{'pages':>8}{'uploads':>9}")
        for each in readers:
            each.start()
        memory = []
        for minute in range(1, minutes + 1):
            time.sleep(60)
            now, threads, files = held(server.process)
            memory.append(now)
            print(
                f"{minute:7}{now:8.0f}{threads:9}{files:7}{counted.pages:8}{counted.uploads:9}",
                flush=True,
            )
        counted.is_over.set()
        for each in readers:
            each.join()
    for fault in sorted(set(counted.faults)):
        print(fault, counted.faults.count(fault))
    flat = memory[-1] <= MOST_GROWTH * memory[min(1, len(memory) - 1)]
    return 0 if flat and not counted.faults else 1


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*[*given, *(MINUTES, SESSIONS)[len(given) :]]))
