"""Whether people sign in before they see anything; Streamlit's own st.login asks a provider
(OpenID Connect)."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.secrets import secrets_singleton

from ladder.screen.serving.settings import is_loopback, said

SECTION = "auth"


def is_set_up() -> bool:
    """Whether .streamlit/secrets.toml says which provider is asked."""
    return secrets_singleton.load_if_toml_exists() and SECTION in secrets_singleton


def is_open_to_others() -> bool:
    """Whether others than readers on this machine can come, and nobody asks who they are."""
    address = st.get_option("server.address") or "0.0.0.0"  # noqa: S104 - what Streamlit then takes
    return (said().is_for_others or not is_loopback(address)) and not is_set_up()
