"""Everything of Streamlit that we rely on and that its documentation does not promise stands here:
an upgrade that takes one away fails in this file, and nowhere else first."""

from __future__ import annotations

import ast
import importlib
import inspect
import pathlib
import re
from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit import config, file_util

from tests.house.source import ROOT

OPTIONS = {
    "runner.postScriptGC": False,  # hidden: a full collection costs four fifths of a quick page
    "client.showSidebarNavigation": False,  # the menu is our own, in the reader's language
    "client.showErrorDetails": "none",  # no traceback reaches a screen
    "client.disableDataExport": True,  # Streamlit's own CSV is not formula-safe
    "browser.gatherUsageStats": False,  # nothing leaves the machine
}
NAMES = {
    "streamlit.delta_generator.DeltaGenerator": "what st.container gives, as a type",
    "streamlit.file_util.get_static_dir": "where its scripts lie, for the policy and for gzip",
    "streamlit.net_util._external_ip": "its look-up of its own address, answered beforehand",
    "streamlit.net_util._internal_ip": "the same for the address in the house",
    "streamlit.proto.ForwardMsg_pb2.ForwardMsg": "how a page is told to load anew (auth_redirect)",
    "streamlit.runtime.exists": "whether a page is shown or the command line imports it",
    "streamlit.runtime.get_instance": "the store of uploaded files",
    "streamlit.runtime.scriptrunner.get_script_run_ctx": "the name of a session",
    "streamlit.runtime.secrets.secrets_singleton": "whether a provider for sign-in is set up",
    "streamlit.runtime.uploaded_file_manager.UploadedFile": "a file in the box, which may be gone",
    "streamlit.web.server.starlette.starlette_server_config.TOKENS_COOKIE_NAME": "a cookie of a sign-in",
    "streamlit.web.server.starlette.starlette_server_config.USER_COOKIE_NAME": "who has signed in",
    "streamlit.web.server.starlette.starlette_websocket._get_signed_cookie_with_chunks": (
        "what such a cookie says, if the server has signed it"
    ),
}
SHAPES = {  # what is called of these, with the parameters that we give
    "streamlit.runtime.Runtime.uploaded_file_mgr": (),
    "streamlit.runtime.memory_uploaded_file_manager.MemoryUploadedFileManager.remove_session_files": (
        "session_id",
    ),
    "streamlit.runtime.secrets.Secrets.load_if_toml_exists": (),
    "streamlit.web.server.starlette.starlette_websocket._get_signed_cookie_with_chunks": (
        "cookies",
        "cookie_name",
    ),
}
SCRIPTS = pathlib.Path(file_util.get_static_dir()) / "static" / "js"
TEST_ID = re.compile(r"""data-testid[~*^$]?=\\?["']([A-Za-z]+)""")


def found(name: str) -> object:
    """What a dotted name stands for; raises AttributeError or ModuleNotFoundError where nothing."""
    parts = name.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        try:
            thing: object = importlib.import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for part in parts[cut:]:
            thing = inspect.getattr_static(thing, part)
        return thing
    raise ModuleNotFoundError(name)


def imported(text: str) -> set[str]:
    """The dotted names that a module takes from inside Streamlit; of a module, what it uses of
    it."""
    tree = ast.parse(text)
    taken, modules = set[str](), dict[str, str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "streamlit":
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                try:
                    importlib.import_module(name)
                except ModuleNotFoundError:
                    taken.add(name)
                else:
                    modules[alias.asname or alias.name] = name
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=module)) if module in modules:
                taken.add(f"{modules[module]}.{node.attr}")
    return taken


@pytest.fixture(autouse=True)
def _settings_of_this_project(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Streamlit reads its settings from the folder it is started in."""
    monkeypatch.chdir(ROOT)
    config.get_config_options(force_reparse=True)
    yield
    monkeypatch.undo()
    config.get_config_options(force_reparse=True)


def test_every_undocumented_thing_that_is_relied_on_is_still_there() -> None:
    missing = []
    for name in (*NAMES, *SHAPES):
        try:
            thing = found(name)
        except (AttributeError, ModuleNotFoundError):
            missing.append(name)
            continue
        given_to_it = SHAPES.get(name, ())
        takes = inspect.signature(thing).parameters if given_to_it and callable(thing) else ()
        missing += [f"{name}({given}=)" for given in given_to_it if given not in takes]
    missing += [
        f"{option} is {st.get_option(option)!r}"
        for option, value in OPTIONS.items()
        if st.get_option(option) != value
    ]
    assert missing == []


def test_nothing_else_is_taken_from_inside_streamlit() -> None:
    ours = [*(ROOT / "ladder").rglob("*.py"), *(ROOT / "pages").glob("*.py"), ROOT / "app.py"]
    taken = set[str]().union(*(imported(path.read_text("utf-8")) for path in ours))
    assert taken - set(NAMES) == set()
    assert set(NAMES) - taken == set(), "named here, and no longer relied on"


def test_every_test_id_that_our_styles_and_scripts_name_is_in_streamlits_own_scripts() -> None:
    named = {
        name: path.name
        for room in ("ladder", "tests")
        for path in sorted((ROOT / room).rglob("*"))
        if path.suffix in (".css", ".js", ".py")
        for name in TEST_ID.findall(path.read_text("utf-8"))
    }
    drawn = "".join(path.read_text("utf-8") for path in SCRIPTS.glob("*.js"))
    assert named
    assert {name: where for name, where in named.items() if name not in drawn} == {}


def test_an_option_that_does_not_exist_would_be_noticed() -> None:
    with pytest.raises(RuntimeError):
        st.get_option("runner.noSuchOption")


def test_what_is_taken_is_found_by_its_whole_name() -> None:
    text = "from streamlit import net_util\nfrom streamlit.runtime.secrets import Secrets\nnet_util.x = 1"
    assert imported(text) == {"streamlit.net_util.x", "streamlit.runtime.secrets.Secrets"}
