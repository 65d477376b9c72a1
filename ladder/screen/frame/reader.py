"""Who this reader is, as far as uploads and links must know: the person signed in, else this
browser, else this session."""

from __future__ import annotations

import hashlib
import secrets

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ladder.screen.serving.browser_cookie import COOKIE, SECRET

SESSION = "reader_of_this_session"


def reader() -> str:
    """A text that nobody else has and that says nothing: a hash. Two tabs of one browser, or two
    browsers of one person signed in, are one reader."""
    if st.user.get("is_logged_in"):
        return _hashed("person", str(st.user.get("iss")), str(st.user.get("sub")))
    brought = st.context.cookies.get(COOKIE)
    if isinstance(brought, str) and SECRET.fullmatch(brought):
        return _hashed("browser", brought)
    if SESSION not in st.session_state:
        st.session_state[SESSION] = secrets.token_urlsafe()
    return _hashed("session", str(st.session_state[SESSION]))


def session_id() -> str:
    """Streamlit's own name for this session; '' outside one."""
    context = get_script_run_ctx()
    return context.session_id if context is not None else ""


def _hashed(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
