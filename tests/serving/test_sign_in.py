"""Signing in at a real provider: in and out, cookies that are old or were changed, tokens for
another application, addresses that nobody has."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from itsdangerous import URLSafeTimedSerializer
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from tests.access_company import NORTH, SEEN, SOUTH, mark, marks_of
from tests.browser.serving import Server
from tests.serving.asked import asked
from tests.serving.provider import CLIENT, OTHER, Provider
from tests.serving.session import Session, closed_with, told
from tests.serving.signing_in import COOKIE_SECRET, signing_in

USER = "_streamlit_user"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Provider]]:
    """One provider and one server for all of these tests."""
    with signing_in(tmp_path_factory.mktemp("signed_in")) as found:
        yield found


def marks_in(said: str) -> set[str]:
    return {each for each in marks_of((*NORTH, *SOUTH, "mover", "north", "south")) if each in said}


def signed_cookie(**claims: object) -> str:
    """A cookie as the server itself would set it."""
    return create_signed_value(COOKIE_SECRET, USER, json.dumps(claims)).decode()


def test_whoever_signs_in_sees_their_own_and_whoever_signs_out_sees_nothing(
    both: tuple[Server, Provider],
) -> None:
    server, provider = both
    reader = Session(server.url)
    before = reader.page("goals")
    assert "Please sign in" in before
    assert not marks_in(before)
    provider.let_in("n-lead", email="North@Firm.example", email_verified=True)
    assert urlsplit(reader.sign_in()).path == "/"
    seen = marks_in(reader.page("goals"))
    assert seen
    assert seen <= marks_of(SEEN["manager"])
    assert not marks_in(reader.page("goals", "scope=south"))
    reader.follow(f"{server.url}/auth/logout")
    assert "Please sign in" in reader.page("goals")


def test_a_tab_that_stands_open_ends_when_its_browser_signs_out_and_so_does_a_copied_cookie(
    both: tuple[Server, Provider],
) -> None:
    server, provider = both
    reader = Session(server.url)
    provider.let_in("n-lead", email="North@Firm.example", email_verified=True)
    reader.sign_in()
    copied = dict(reader.cookies[urlsplit(server.url).netloc])
    with reader.connected() as tab:
        assert marks_in(told(tab, "goals"))
        reader.follow(f"{server.url}/auth/logout")
        assert closed_with(tab) == 1008
    thief = Session(server.url, {urlsplit(server.url).netloc: copied})
    said = thief.page("goals")
    assert "Please sign in" in said
    assert not marks_in(said)


def test_a_tab_ends_when_its_browser_signs_in_as_somebody_else(
    both: tuple[Server, Provider],
) -> None:
    server, provider = both
    reader = Session(server.url)
    provider.let_in("n-lead", email="North@Firm.example", email_verified=True)
    reader.sign_in()
    with reader.connected() as tab:
        assert marks_in(told(tab, "goals"))
        provider.let_in("n1", email="n1@firm.example", email_verified=True)
        reader.follow(server.url + Session(server.url).login_path())
        assert closed_with(tab) == 1008
    seen = marks_in(reader.page("goals"))
    assert seen <= marks_of(SEEN["somebody"])


def test_the_link_of_a_file_opens_in_the_browser_and_the_sign_in_that_it_was_told_to(
    both: tuple[Server, Provider],
) -> None:
    server, provider = both
    here, elsewhere = Session(server.url), Session(server.url)
    provider.let_in("hr", email="hedi@firm.example", email_verified=True)
    here.sign_in()
    elsewhere.sign_in()
    with here.connected() as tab:
        links = set(re.findall(r"/media/[0-9a-f]+\.csv", told(tab, "data")))
        assert links
        assert all(here.get(server.url + link)[0] == 200 for link in links)
        assert {elsewhere.get(server.url + link)[0] for link in links} == {404}
        assert {asked(server.url, link).status for link in links} == {404}
        assert {asked(server.url, f"/goals{link}").status for link in links} == {404}
        here.follow(f"{server.url}/auth/logout")
        assert {here.get(server.url + link)[0] for link in links} == {404}


def test_who_has_not_signed_in_can_fill_no_memory_with_files(
    both: tuple[Server, Provider],
) -> None:
    server, _ = both
    stranger = Session(server.url)
    with stranger.connected() as tab:
        found = re.search(r'session_id: "([0-9a-f-]+)"', told(tab))
        assert found
        path = f"/_stcore/upload_file/{found.group(1)}/{'0' * 32}"
        refused = asked(server.url, path, method="PUT", Content_Length="0")
    assert (refused.status, refused.body) == (403, b"Please sign in.\n")


def test_an_address_that_no_roster_knows_sees_one_sentence(both: tuple[Server, Provider]) -> None:
    server, provider = both
    reader = Session(server.url)
    provider.let_in("stranger", email="stranger@firm.example", email_verified=True)
    reader.sign_in()
    said = reader.page()
    assert "nothing can be shown" in said
    assert "Sign out" in said
    assert "North" not in said
    provider.let_in("unverified", email="north@firm.example", email_verified=False)
    other = Session(server.url)
    other.sign_in()
    assert "Please sign in" in other.page()


def test_a_cookie_that_was_changed_or_is_another_s_signs_nobody_in(
    both: tuple[Server, Provider],
) -> None:
    server, provider = both
    reader = Session(server.url)
    provider.let_in("hr", email="hedi@firm.example", email_verified=True)
    reader.sign_in()
    kept = reader.cookies[urlsplit(server.url).netloc]
    assert "Please sign in" not in reader.page("goals")
    whole = kept[USER]
    middle = len(whole) // 3
    forged = URLSafeTimedSerializer("another secret", salt=USER).dumps({"is_logged_in": True})
    for changed in (
        whole[:-2],
        whole[:middle] + ("A" if whole[middle] != "A" else "B") + whole[middle + 1 :],
        str(forged),
        "",
        "None",
    ):
        kept[USER] = changed
        assert "Please sign in" in reader.page("goals"), changed


def test_a_sign_in_ends_after_hours_though_its_cookie_lives_for_a_month(
    both: tuple[Server, Provider],
) -> None:
    server, _ = both
    claims = {
        "is_logged_in": True,
        "email": "hedi@firm.example",
        "aud": [CLIENT],
        "origin": server.url,
        "provider": "default",
    }
    signed_in = {}
    for name, issued, audience in (
        ("now", time.time() - 60, [CLIENT]),
        ("yesterday", time.time() - 86400, [CLIENT]),
        ("to come", time.time() + 86400, [CLIENT]),
        ("for another", time.time() - 60, [OTHER]),
        ("for both", time.time() - 60, [CLIENT, OTHER]),
    ):
        reader = Session(server.url)
        cookie = signed_cookie(**{**claims, "iat": issued, "aud": audience})
        reader.cookies[urlsplit(server.url).netloc] = {USER: cookie}
        signed_in[name] = "Please sign in" not in reader.page("snapshots")
    assert signed_in == {
        "now": True,
        "yesterday": False,
        "to come": False,
        "for another": False,
        "for both": False,
    }


def test_a_tab_that_stands_open_ends_when_its_hours_are_over(
    both: tuple[Server, Provider],
) -> None:
    server, _ = both
    reader = Session(server.url)
    over_in_3_s = time.time() - 12 * 3600 + 3
    cookie = signed_cookie(is_logged_in=True, origin=server.url, iat=over_in_3_s)
    reader.cookies[urlsplit(server.url).netloc] = {USER: cookie}
    with reader.connected() as tab:
        assert closed_with(tab) == 1008


def test_what_the_provider_gave_to_another_application_signs_nobody_in(
    both: tuple[Server, Provider],
) -> None:
    """The code of another client, brought to our own callback in a sign-in that has begun."""
    server, provider = both
    reader = Session(server.url)
    provider.let_in("hr", email="hedi@firm.example", email_verified=True)
    _, begun = reader.get(server.url + reader.login_path())
    asked = {key: values[0] for key, values in parse_qs(urlsplit(begun).query).items()}
    _, back = reader.get(f"{provider.url}/authorization?{urlencode({**asked, 'client_id': OTHER})}")
    assert "code=" in back
    reader.follow(back)
    assert "Please sign in" in reader.page("goals")


def test_a_callback_without_a_sign_in_that_has_begun_signs_nobody_in(
    both: tuple[Server, Provider],
) -> None:
    server, _ = both
    reader = Session(server.url)
    reader.follow(f"{server.url}/oauth2callback?code=x&state=y")
    assert mark("n1") not in reader.page("goals")
    assert "Please sign in" in reader.page("goals")
