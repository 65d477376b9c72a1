"""Which requests the server answers, and what every answer tells browsers."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from ladder.screen.serving.application import STATIC
from tests.browser.serving import Server, serving
from tests.serving.asked import asked, websocket
from tests.serving.session import Session


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("doors") / "server.log"
    with serving(
        log, LADDER_HOSTS="localhost 127.0.0.1 ::1 ladder.corp.example *.lab.example"
    ) as up:
        yield up


def host(server: Server) -> str:
    return urlsplit(server.url).netloc


@pytest.mark.parametrize(
    "name",
    [
        "ladder.corp.example",
        "LADDER.corp.example:443",
        "ladder.corp.example.",
        "a.lab.example",
        "localhost:8501",
        "[::1]:8501",
    ],
)
def test_a_host_of_ours_is_answered_whatever_its_port(server: Server, name: str) -> None:
    assert asked(server.url, "/", Host=name).status == 200


@pytest.mark.parametrize(
    "name",
    [
        "evil.example",
        "ladder.corp.example.evil.example",
        "lab.example",
        "xlab.example",
        "127.0.0.1@evil.example",
        "127.0.0.1:port",
        "192.168.1.20",
        "0.0.0.0",
        "",
    ],
)
def test_another_host_is_misdirected_on_pages_and_websockets(server: Server, name: str) -> None:
    assert asked(server.url, "/", Host=name).status == 421
    assert websocket(server.url, Host=name, Origin=f"http://{name}") == 403


def test_a_websocket_of_our_own_page_is_accepted(server: Server) -> None:
    own = host(server)
    assert websocket(server.url, Origin=f"http://{own}") == 101
    assert (
        websocket(server.url, Host="ladder.corp.example", Origin="https://ladder.corp.example")
        == 101
    )


@pytest.mark.parametrize(
    "origin",
    [
        "https://ladder.corp.example",
        "http://127.0.0.1:1",
        "http://127.0.0.1",
        "http://localhost",
        "http://evil.example",
        "null",
        "file://",
        "",
        "http://[",
    ],
)
def test_a_websocket_of_another_origin_is_refused_another_port_is_another_origin(
    server: Server, origin: str
) -> None:
    assert websocket(server.url, Origin=origin) == 403


def test_another_origin_can_send_no_file(server: Server) -> None:
    answer = asked(
        server.url, "/_stcore/upload_file/a/b", method="PUT", Origin="http://evil.example"
    )
    assert answer.status == 403
    assert b"origin" in answer.body


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/person/_stcore/metrics",
        "/_stcore/agent/interact",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
        "/_stcore/script-health-check",
    ],
)
def test_what_streamlit_opens_to_everybody_is_closed(server: Server, path: str) -> None:
    assert [asked(server.url, path, method=each).status for each in ("GET", "POST", "OPTIONS")] == [
        404,
        404,
        404,
    ]


def test_no_other_origin_may_steer_the_app_from_a_frame(server: Server) -> None:
    answer = asked(server.url, "/_stcore/host-config", Origin="https://x.streamlit.app")
    assert b'"allowedOrigins":[]' in answer.body
    assert "access-control-allow-origin" not in answer.headers


def test_a_load_balancer_is_answered_under_any_name(server: Server) -> None:
    answer = asked(server.url, "/healthz", Host="10.0.0.7")
    assert (answer.status, answer.body) == (200, b"ok\n")


@pytest.mark.parametrize("path", ["/", "/person", "/shared?s=x", "/media/x.csv", "/healthz"])
def test_every_answer_says_what_a_page_may_do(server: Server, path: str) -> None:
    said = asked(server.url, path).headers
    policy = said["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert not re.search(r"https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline", policy)
    assert said["x-content-type-options"] == "nosniff"
    assert said["x-frame-options"] == "DENY"
    assert "camera=()" in said["permissions-policy"]
    assert "noindex" in said["x-robots-tag"]
    assert "strict-transport-security" not in said


def test_what_streamlit_itself_is_drawn_with_is_everybody_s(server: Server) -> None:
    typefaces = [path.name for path in (STATIC / "static" / "media").iterdir()]
    assert typefaces
    assert {asked(server.url, f"/static/media/{name}").status for name in typefaces} == {200}


@pytest.mark.parametrize("path", ["/shared?s=x", "/shared", "/media/x.csv"])
def test_what_a_link_opens_is_told_to_nobody_and_kept_nowhere(server: Server, path: str) -> None:
    said = asked(server.url, path).headers
    assert (said["referrer-policy"], said["cache-control"]) == ("no-referrer", "no-store")


def test_behind_tls_browsers_are_told_to_come_by_tls_only(server: Server) -> None:
    said = asked(server.url, "/", Host="ladder.corp.example", X_Forwarded_Proto="https").headers
    assert said["strict-transport-security"] == "max-age=31536000"
    assert "Secure" in said["set-cookie"]
    assert (
        websocket(
            server.url,
            Host="ladder.corp.example",
            Origin="http://ladder.corp.example",
            X_Forwarded_Proto="https",
        )
        == 403
    )


def test_a_browser_is_given_a_secret_that_no_script_can_read(server: Server) -> None:
    given = asked(server.url, "/").headers["set-cookie"]
    assert re.fullmatch(
        r"ladder_browser=[\w-]{43}; HttpOnly; Max-Age=7776000; Path=/; SameSite=Lax", given
    )
    secret = given.partition(";")[0]
    assert asked(server.url, "/", Cookie=secret).headers["set-cookie"].startswith(secret)
    assert (
        not asked(server.url, "/", Cookie="ladder_browser=short")
        .headers["set-cookie"]
        .startswith("ladder_browser=short;")
    )


def test_scripts_travel_packed_and_are_kept_for_good(server: Server) -> None:
    page = asked(server.url, "/").body.decode()
    script = re.findall(r"\./(static/js/index\.[\w-]+\.js)", page)[0]
    plain = asked(server.url, f"/{script}")
    packed = asked(server.url, f"/{script}", Accept_Encoding="gzip, br")
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert packed.headers["vary"] == "Accept-Encoding"
    assert "immutable" in packed.headers["cache-control"]
    part = asked(server.url, f"/{script}", Accept_Encoding="gzip", Range="bytes=0-9")
    assert (part.status, part.body) == (206, plain.body[:10])
    assert asked(server.url, "/static/js/../../x.js", Accept_Encoding="gzip").status in (400, 404)


def test_the_library_of_charts_travels_in_1_6_mb_and_what_a_page_says_packed(
    server: Server,
) -> None:
    charts = next((STATIC / "static" / "js").glob("PlotlyChart.*.js")).name
    packed = asked(server.url, f"/static/js/{charts}", Accept_Encoding="gzip")
    assert packed.status == 200
    assert len(packed.body) < 1_600_000
    session = Session(server.url)
    said = session.page()
    assert 0 < session.bytes_received < len(said) / 4


def test_an_origin_may_show_the_app_in_a_frame_where_the_server_is_told_so(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    log = tmp_path_factory.mktemp("framed") / "server.log"
    with serving(
        log, LADDER_FRAME_ANCESTORS="https://intranet.example https://b.example"
    ) as framed:
        said = asked(framed.url, "/").headers
    assert said["content-security-policy"].endswith(
        "frame-ancestors https://intranet.example https://b.example"
    )
    assert "x-frame-options" not in said
