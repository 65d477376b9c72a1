"""Pages where people sign in: nobody sees anything before, an unknown address one sentence, hr the
page of somebody else; each page says what the reader may see."""

from __future__ import annotations

import pathlib
import time
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit import config
from streamlit.runtime.secrets import secrets_singleton
from streamlit.testing.v1 import AppTest

from ladder.datasets import audit, datasets
from tests import pages_opened
from tests.access_company import ACCESS, EVERYBODY, NORTH, SEEN, SOUTH, VIEWERS, files, marks_of

SECRETS = """[auth]
redirect_uri = "http://localhost:8501/oauth2callback"
cookie_secret = "a secret that is at least thirty-two characters long"
client_id = "ladder"
client_secret = "secret"
server_metadata_url = "http://localhost:1/.well-known/openid-configuration"
"""


ASKED_FOR = {"scope": "south", "person": "s1", "as": "chief"}


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    place = pages_opened.folder(tmp_path_factory.mktemp("company"), files())
    (place / "access.toml").write_text(ACCESS, "utf-8")
    return place


@pytest.fixture
def secrets(
    company: pathlib.Path, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[pathlib.Path]:
    """The server's own file, in which a provider is named."""
    monkeypatch.setenv("LADDER_DATA", str(company))
    path, before = tmp_path / "secrets.toml", config.get_option("secrets.files")
    path.write_text(SECRETS, "utf-8")
    config.set_option("secrets.files", [str(path)])
    secrets_singleton._reset()
    yield path
    config.set_option("secrets.files", before)
    secrets_singleton._reset()


def opened(page: str, user: dict[str, Any], **address: str) -> AppTest:
    test = AppTest.from_file(str(pages_opened.ROOT / "app.py"), default_timeout=120)
    test.user = user
    for key, value in {"open": "all", **address}.items():
        test.query_params[key] = value
    return (test if page == "app.py" else test.switch_page(page)).run()


def signed_in(who: str, **claims: Any) -> dict[str, Any]:
    address = VIEWERS.get(who, who)
    usual = {"is_logged_in": True, "email": address, "aud": "ladder", "iat": time.time() - 60}
    return {**usual, **claims}


def plain(elements: Any) -> list[str]:
    """Without what keeps Markdown from acting."""
    return [str(each.value).replace("\\", "") for each in elements]


def marks_in(said: str) -> set[str]:
    return {mark for mark in marks_of((*EVERYBODY, "gone")) if mark in said}


def marks_of_lines(user: dict[str, Any]) -> set[str]:
    """Whose goals somebody sees, line by line: a page shows some rows of a table at a time."""
    pages = (opened("pages/goals.py", user, scope=line) for line in ("north", "south"))
    return set().union(*(marks_in(pages_opened.said(page)) for page in pages))


def names_in(said: str) -> set[str]:
    return {name for name in ("Chief", "North", "South", "Mover") if name in said}


@pytest.mark.parametrize(
    "user",
    [
        {},
        {"is_logged_in": False, "email": "hedi@firm.example"},
        signed_in("hr", iat=time.time() - 13 * 3600),
        signed_in("hr", iat=time.time() + 3600),
        signed_in("hr", iat=None),
        signed_in("hr", iat=True),
        signed_in("hr", email_verified=False),
        signed_in("hr", aud="another application"),
        signed_in("hr", aud=["ladder", "another application"]),
        signed_in("hr", email=["hedi@firm.example"]),
    ],
)
def test_whoever_has_not_signed_in_sees_the_sign_in_page_and_nothing_else(
    user: dict[str, Any], secrets: pathlib.Path
) -> None:
    for page in ("app.py", "pages/data.py"):
        test = opened(page, user, person="n1", scope="north")
        assert not test.exception
        assert [button.key for button in test.button] == ["sign_in"]
        assert not test.sidebar.get("page_link")
        said = pages_opened.said(test)
        assert "sign in" in said
        assert not marks_in(said)
        assert not names_in(said)


def test_a_secrets_file_that_cannot_be_read_opens_the_app_to_nobody(secrets: pathlib.Path) -> None:
    secrets.write_text("[auth", "utf-8")
    secrets_singleton._reset()
    test = opened("app.py", {})
    assert not test.exception
    assert ["secrets file of this server cannot be read" in each for each in plain(test.error)] == [
        True
    ]
    assert not names_in(pages_opened.said(test))


@pytest.mark.parametrize("address", ["nobody@firm.example", "gone@firm.example"])
def test_an_address_that_no_roster_knows_sees_one_sentence_and_nothing(
    address: str, secrets: pathlib.Path
) -> None:
    for page in ("app.py", "pages/snapshots.py"):
        test = opened(page, signed_in(address))
        assert not test.exception
        assert ["nothing can be shown" in each for each in plain(test.warning)] == [True]
        assert [button.key for button in test.button] == ["sign_out"]
        assert not names_in(pages_opened.said(test))


def test_a_list_of_rights_that_cannot_be_followed_is_said_and_shows_nothing(
    secrets: pathlib.Path, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rights.toml").write_text("[[boss]]", "utf-8")
    monkeypatch.setenv("LADDER_ACCESS", str(tmp_path / "rights.toml"))
    test = opened("app.py", signed_in("hr"))
    assert not test.exception
    assert ["boss" in warning.value for warning in test.warning] == [True]
    assert not names_in(pages_opened.said(test))


@pytest.mark.parametrize("who", ["somebody", "manager"])
def test_a_page_says_what_its_reader_may_see_and_nothing_else(
    who: str, secrets: pathlib.Path
) -> None:
    """Also by its own link with what the reader may not see in the address."""
    for page in pages_opened.PAGES:
        if page == "pages/shared.py":
            continue  # a link that somebody has published is for whoever has it
        test = opened(page, signed_in(who), **ASKED_FOR)
        assert not test.exception
        assert marks_in(pages_opened.said(test)) <= marks_of(SEEN[who])
        assert test.sidebar.get("page_link")


def test_hr_sees_a_page_as_somebody_else_would_with_a_line_that_stands(
    secrets: pathlib.Path,
) -> None:
    own = marks_of_lines(signed_in("hr"))
    assert own > marks_of(SEEN["manager"]) - marks_of(["gone"])
    through = opened("pages/goals.py", signed_in("hr"), **{"as": "north"})
    assert not through.exception
    assert "You see this page as North would see it." in plain(through.warning)
    said = marks_in(pages_opened.said(through))
    assert said
    assert said <= marks_of(SEEN["manager"])
    ended = through.button(key="view_as_end").click().run()
    assert marks_in(pages_opened.said(ended)) - marks_of(SEEN["manager"])


def test_nobody_but_hr_looks_through_other_eyes(secrets: pathlib.Path) -> None:
    for who in ("somebody", "manager", "director"):
        test = opened("pages/person.py", signed_in(who), **{"as": "chief"})
        assert "view_as_menu" not in [each.key for each in test.selectbox]
        assert not any("as Chief would" in each for each in plain(test.warning))


def test_without_a_provider_the_app_is_open_as_before(
    company: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDER_DATA", str(company))
    test = opened("pages/goals.py", {})
    assert marks_of_lines({}) >= marks_of((*NORTH, *SOUTH))
    assert "sign_out" not in [button.key for button in test.button]


def lines_of(kept: pathlib.Path) -> list[tuple[str, str, str]]:
    """Who, what and about whom or which page, the oldest first."""
    rows = reversed(audit.newest(kept / "audit", 50))
    return [
        (row["who"], row["what"], row.get("person", row.get("page", row.get("kind", ""))))
        for row in rows
    ]


def test_what_is_looked_at_and_refused_is_written_down_once_and_read_by_hr(
    secrets: pathlib.Path, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(datasets, "KEPT", tmp_path / "kept")
    manager = opened("pages/person.py", signed_in("manager"), person="n1", scope="north")
    manager.run()
    manager.switch_page("pages/goals.py")
    manager.query_params["scope"] = "south"
    manager.run()
    opened("app.py", signed_in("nobody@firm.example"))
    opened("pages/goals.py", signed_in("hr"), **{"as": "n1", "scope": "north"})
    nobody = audit.newest(tmp_path / "kept" / "audit", 50)[-4]["who"]
    assert nobody.startswith("address ")
    assert lines_of(tmp_path / "kept") == [
        ("north", "sign_in", ""),
        ("north", "person_page", "n1"),
        ("north", "refusal", "goals"),
        (nobody, "refusal", "address"),
        ("hedi", "sign_in", ""),
        ("hedi", "view_as", "n1"),
        ("hedi", "refusal", "goals"),
    ]
    raw = "".join(path.read_text("ascii") for path in (tmp_path / "kept" / "audit").iterdir())
    assert "mark" not in raw
    assert "@" not in raw
    read = opened("pages/audit.py", signed_in("hr"))
    assert len(read.dataframe[0].value) == 8  # and that hr has come to read them
    for who in ("manager", "director"):
        refused = opened("pages/audit.py", signed_in(who))
        assert not refused.dataframe
        assert not refused.exception
