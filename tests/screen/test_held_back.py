"""Every page says while changed files wait, and what has changed; whoever has the right uses them
with one click, and from then on everybody sees them."""

from __future__ import annotations

import pathlib
import time
from collections.abc import Iterator

import pytest
from streamlit import config
from streamlit.runtime.secrets import secrets_singleton
from streamlit.testing.v1 import AppTest

from ladder.datasets import datasets
from tests import pages_opened
from tests.screen.test_signed_in import SECRETS

ACCESS = '[[hr]]\naddresses = ["hr@firm.example"]\n'
WAITS = "The shared files have changed: 4 people of 10 are gone"


def lay(place: pathlib.Path, people: int) -> pathlib.Path:
    rows = [
        {"person": f"p{at}", "name": f"Pat {at}", "email": f"p{at}@firm.example"}
        for at in range(people)
    ]
    (place / "access.toml").write_text(ACCESS, "utf-8")
    return pages_opened.folder(place, {"roster_2026-09-30": rows})


@pytest.fixture
def place(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    monkeypatch.setenv("LADDER_DATA", str(tmp_path))
    return lay(tmp_path, 10)


@pytest.fixture
def sign_in(tmp_path: pathlib.Path) -> Iterator[None]:
    path, before = tmp_path / "secrets.toml", config.get_option("secrets.files")
    path.write_text(SECRETS, "utf-8")
    config.set_option("secrets.files", [str(path)])
    secrets_singleton._reset()
    yield
    config.set_option("secrets.files", before)
    secrets_singleton._reset()


def opened(address: str = "") -> AppTest:
    test = AppTest.from_file(str(pages_opened.ROOT / "app.py"), default_timeout=120)
    if address:
        now = time.time()
        test.user = {"is_logged_in": True, "email": address, "aud": "ladder", "iat": now - 60}
    return test.switch_page("pages/ladders.py").run()


def told(test: AppTest) -> tuple[bool, bool, bool]:
    """Whether the line, the button, and a name of who is gone stand on the page."""
    said = pages_opened.said(test).replace("\\", "")
    buttons = [button.key for button in test.button]
    return WAITS in said, "confirm_files" in buttons, "Pat 8" in said


def test_on_a_machine_for_one_whoever_looks_may_use_the_changed_files(place: pathlib.Path) -> None:
    assert told(opened()) == (False, False, False)
    lay(place, 6)
    waiting = opened()
    assert told(waiting) == (True, True, True)
    after = waiting.button(key="confirm_files").click().run()
    assert not after.exception
    assert told(after) == (False, False, False)
    assert told(opened()) == (False, False, False)


@pytest.mark.usefixtures("sign_in")
def test_where_people_sign_in_everybody_is_told_and_hr_decides(place: pathlib.Path) -> None:
    opened("hr@firm.example")
    lay(place, 6)
    assert told(opened("p1@firm.example")) == (True, False, False)
    hr = opened("hr@firm.example")
    assert told(hr) == (True, True, True)
    hr.button(key="confirm_files").click().run()
    assert told(opened("p1@firm.example")) == (False, False, False)


def test_where_nothing_can_be_written_every_page_works_and_says_what_is_not_kept(
    place: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "no folder").write_text("")
    nowhere = place / "no folder" / "kept"
    monkeypatch.setattr(datasets.open_folder, "__defaults__", (nowhere,))
    monkeypatch.setattr(datasets, "KEPT", nowhere)
    monkeypatch.setenv("LADDER_SNAPSHOTS", str(nowhere / "snapshots"))
    said = {}
    for page in ("app.py", "pages/ladders.py", "pages/data.py", "pages/snapshots.py"):
        test = pages_opened.opened(page)
        assert not test.exception, page
        said[page] = "Nothing can be written to" in pages_opened.said(test).replace("\\", "")
    assert said == dict.fromkeys(said, True)
