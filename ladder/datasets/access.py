"""Who may see whom: decided here, never in a page. Without sign-in, whoever opens the app may look
at every line of a dataset."""

from __future__ import annotations

from ladder.datasets.datasets import EVERYONE, Dataset


class NotAllowed(ValueError):
    """A scope that this viewer may not look at, or that does not exist on that day."""


def allowed_scopes(dataset: Dataset, day: object) -> list[str]:
    """The scopes that the viewer may choose on a day: everyone, then each manager, the largest line
    first."""
    return [EVERYONE, *dataset.ask("scopes", day=day)["scope"]]


def require(dataset: Dataset, scope: str, day: object) -> None:
    """Raises NotAllowed unless the viewer may look at the scope."""
    if scope not in allowed_scopes(dataset, day):
        raise NotAllowed(scope)
