"""Serves the app to browsers: Streamlit's application behind what a company's network asks for.

`python server.py` starts it as HOST, PORT and the LADDER_ variables say (docs/deploy.md);
any ASGI server starts `server:app`."""

from __future__ import annotations

import pathlib
import threading

import streamlit as st

from ladder.measures.signal import chance
from ladder.screen.serving.application import middleware, routes
from ladder.screen.serving.ended_runs import said_that_it_ended
from ladder.screen.serving.settings import said
from ladder.screen.serving.start import options, warnings

app = st.App(
    pathlib.Path(__file__).with_name("app.py"),
    middleware=middleware(),
    routes=routes(),
    on_script_error=said_that_it_ended,
)

threading.Thread(target=chance.load, daemon=True).start()

if __name__ == "__main__":
    serving = said()
    for line in warnings(serving):
        print(line)  # noqa: T201 - whoever starts it reads it
    app.run(config=options(serving))
