"""Whether people sign in before they see anything, and who has; Streamlit's own st.login asks a
provider (OpenID Connect)."""

from __future__ import annotations

import os
import pathlib
import time

import streamlit as st
from streamlit.runtime.secrets import secrets_singleton

from ladder.cards.markdown import markdown
from ladder.screen.serving.settings import is_loopback, said
from ladder.words import Words

SECTION = "auth"
HOURS, USUAL_HOURS, MOST_HOURS = "LADDER_SIGN_IN_HOURS", 12.0, 30 * 24.0
"""After so long people sign in again: Streamlit itself would remember them for thirty days."""
EARLY_SECONDS = 300
"""By how much a provider's clock may be before ours."""


def is_set_up() -> bool:
    """Whether .streamlit/secrets.toml says which provider is asked. A file that is there and cannot
    be read counts: it must not open the app to everybody."""
    return is_damaged() or (
        secrets_singleton.load_if_toml_exists() and SECTION in secrets_singleton
    )


def is_damaged() -> bool:
    """Whether a secrets file is there and cannot be read."""
    return not secrets_singleton.load_if_toml_exists() and any(
        pathlib.Path(path).exists() for path in st.get_option("secrets.files")
    )


def is_open_to_others() -> bool:
    """Whether others than readers on this machine can come, and nobody asks who they are."""
    address = st.get_option("server.address") or "0.0.0.0"  # noqa: S104 - what Streamlit then takes
    return (said().is_for_others or not is_loopback(address)) and not is_set_up()


def hours() -> float:
    """How long a sign-in holds."""
    try:
        given = float(os.environ.get(HOURS) or USUAL_HOURS)
    except ValueError:
        return USUAL_HOURS
    return min(given, MOST_HOURS) if given > 0 else USUAL_HOURS


def address() -> str | None:
    """The address of whoever is signed in; None for nobody, for one who signed in too long ago or
    at another application, and for an address that the provider says it has not verified."""
    if not st.user.get("is_logged_in"):
        return None
    email, issued, verified = (st.user.get(key) for key in ("email", "iat", "email_verified"))
    if not isinstance(email, str) or not email.strip() or verified not in (None, True, "true"):
        return None
    if not isinstance(issued, int | float) or isinstance(issued, bool):
        return None
    if not is_for_us(st.user.get("aud")):
        return None
    age = time.time() - issued
    return email if -EARLY_SECONDS <= age < hours() * 3600 else None


def is_for_us(audience: object) -> bool:
    """Whether a token was issued for this application and no other: Authlib takes one that was
    issued for another where the provider says that we asked for it (azp)."""
    client = secrets_singleton.get(SECTION, {}).get("client_id")
    given = audience if isinstance(audience, list) else [audience]
    return isinstance(client, str) and given == [client]


def ask_to_sign_in(words: Words) -> None:
    """The page of somebody who is not signed in: one sentence and one button. Ends the run."""
    st.title(words.say("app.name"), anchor=False)
    if is_damaged():
        st.error(markdown(words.say("sign_in.damaged")), icon=":material/error:")
        st.stop()
    st.markdown(markdown(words.say("sign_in.please")))
    st.button(
        words.say("sign_in.enter"),
        key="sign_in",
        type="primary",
        icon=":material/login:",
        on_click=st.login,
    )
    st.stop()


def refuse(words: Words, sentence: str) -> None:
    """One sentence for somebody who is signed in and may see nothing, and the way out. Ends the
    run."""
    st.title(words.say("app.name"), anchor=False)
    st.warning(markdown(sentence), icon=":material/person_off:")
    leave(words)
    st.stop()


def leave(words: Words) -> None:
    """The button that signs out."""
    st.button(
        words.say("sign_in.leave"), key="sign_out", icon=":material/logout:", on_click=st.logout
    )
