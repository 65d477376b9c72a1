"""A figure that is kept loses what it only carries along."""

from __future__ import annotations

import json

from ladder.snapshots.frozen_figure import drawn_only


def test_a_figure_keeps_only_what_is_drawn() -> None:
    trace = {
        "type": "icicle",
        "ids": ["p-1", "p-2"],
        "parents": ["", "p-1"],
        "labels": ["A", "B"],
        "meta": "x",
        "hovertext": "own",
        "hoverinfo": "skip",
        "customdata": [["shown", "secret"], ["seen", "hidden"]],
        "texttemplate": "%{customdata[0]}",
    }
    (left,) = json.loads(drawn_only(json.dumps({"data": [trace], "layout": {}})))["data"]
    assert left == {
        "type": "icicle",
        "ids": ["0", "1"],
        "parents": ["", "0"],
        "labels": ["A", "B"],
        "hoverinfo": "skip",
        "customdata": [["shown", None], ["seen", None]],
        "texttemplate": "%{customdata[0]}",
    }


def test_custom_data_that_no_template_names_goes_and_a_figure_without_any_stays() -> None:
    bare = {"type": "bar", "x": [1], "hovertext": ["shown"], "hoverinfo": "text"}
    carrying = {"type": "bar", "customdata": [["secret"]], "hovertemplate": "%{x}"}
    left = json.loads(
        drawn_only(
            json.dumps(
                {"data": [carrying, bare], "layout": {"height": 3}, "frames": [{"data": []}]}
            )
        )
    )
    assert left == {
        "data": [{"type": "bar", "hovertemplate": "%{x}"}, bare],
        "layout": {"height": 3},
    }
