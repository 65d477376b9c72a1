"""A company whose people sign in at a real provider: the server, and the provider that it asks."""

from __future__ import annotations

import contextlib
import json
import pathlib
from collections.abc import Iterator

from tests import pages_opened
from tests.access_company import ACCESS, files
from tests.browser.serving import Server, free_port, serving
from tests.serving.provider import CLIENT, SECRET, Provider, providing

COOKIE_SECRET = "of-this-test-alone-" * 3


@contextlib.contextmanager
def signing_in(home: pathlib.Path) -> Iterator[tuple[Server, Provider]]:
    """Both run while this is open; all that they keep lies in `home`."""
    company = pages_opened.folder(home / "data", files())
    (company / "access.toml").write_text(ACCESS, "utf-8")
    port = free_port()
    callback = f"http://127.0.0.1:{port}/oauth2callback"
    with providing(callback) as provider:
        (home / ".streamlit").mkdir()
        (home / ".streamlit" / "secrets.toml").write_text(
            "[auth]\n"
            + "\n".join(
                f"{key} = {json.dumps(value)}"
                for key, value in {
                    "redirect_uri": callback,
                    "cookie_secret": COOKIE_SECRET,
                    "client_id": CLIENT,
                    "client_secret": SECRET,
                    "server_metadata_url": f"{provider.url}/.well-known/openid-configuration",
                }.items()
            ),
            "utf-8",
        )
        with serving(
            home / "log",
            PORT=str(port),
            LADDER_DATA=str(company),
            LADDER_HOME=str(home / "kept"),
            HOME=str(home),
        ) as server:
            yield server, provider
