"""One reader's view of one page: dataset, day, scope and language, and the words for the ids in its
rows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import pandas as pd

from ladder import measures
from ladder.cards.entry_names import Names
from ladder.cards.markdown import markdown
from ladder.datasets import access
from ladder.datasets.datasets import EVERYONE, Dataset
from ladder.figures.theme import Look
from ladder.ladders.ladder import Ladder
from ladder.privacy import discreet_text
from ladder.privacy.discreet import FREE_TEXTS, discreet
from ladder.privacy.small_groups import Reasons
from ladder.warehouse.kept_values import size_of
from ladder.words import Words, is_missing

TREND_YEARS = 2.5

T = TypeVar("T")
Row = dict[Any, Any]
"""One row of a measure: column -> cell."""


@dataclass(frozen=True)
class View:
    """What a page needs to ask and to speak. `before` is the last quarter end before the day, None
    where the data do not reach it.

    `conventions` are the ways of counting that the reader has chosen where the field has two (see
    measures.conventions_of).
    `own_words`: what this reader has put into their own words, as pairs of kind and text; it is
    kept in their session and nowhere else.
    `discreet`: a room is watching; names are initials, and scores of one person are hidden (see
    ladder/privacy/discreet.py).
    `kept_as` is the name under which the dataset keeps what is said of the page that is shown, None
    where nothing is kept (see shared/kept_pages.py)."""

    page: str
    words: Words
    look: Look
    dataset: Dataset
    day: date
    scope: str
    before: date | None
    discreet: bool = False
    conventions: frozenset[str] = frozenset()
    own_words: tuple[tuple[str, str], ...] = ()
    kept_as: Hashable = None

    def ask(self, name: str, folder: str = "measures", **given: Any) -> pd.DataFrame:
        """The rows of one question for this day and scope, as far as the reader may see them; with
        `about` those about one person. No page can ask another scope. Raises NotAllowed."""
        rows = self.dataset.ask(name, folder, **self._asked(name, folder, given))
        return self._in_the_room(rows) if self.discreet else rows

    def _in_the_room(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows with initials for names, in texts in which anybody may be named too."""
        told = discreet(rows)
        texts = [column for column in told.columns if column in FREE_TEXTS]
        if not texts:
            return told
        names = self.dataset.ask("people_known", day=self.day, scope=self.scope)["name"].dropna()
        hide = discreet_text.discreet(str(name) for name in names)

        def hidden(text: object) -> object:
            return hide(text) if isinstance(text, str) else text

        return told.assign(**{text: told[text].map(hidden, na_action="ignore") for text in texts})

    def may(self, name: str, folder: str = "measures", **given: Any) -> bool:
        """Whether the reader may be told anything of a question."""
        return self.dataset.may(name, folder, **self._asked(name, folder, given))

    def once(
        self, part: Hashable, make: Callable[[], T], size: Callable[[T], int] | None = None
    ) -> T:
        """What is said of a part of the page that is shown: made once, where the page is kept.
        `size` in bytes, where it cannot be seen from outside."""
        if self.kept_as is None:
            return make()
        measure = size or (lambda made: size_of(made, leaving=(View,)))
        return self.dataset.values.once((self.kept_as, part), make, measure)

    @property
    def sees_line(self) -> bool:
        """Whether the reader may see everybody in the scope."""
        return self.dataset.sees_line(self.scope, self.day)

    def sees(self, person: str) -> bool:
        """Whether the reader may see what is known of a person on the day."""
        return self.dataset.sees(person, self.day)

    def withheld(self, name: str, **given: Any) -> Reasons | None:
        """Which cells of a measure the reader may not read; None where they may read all."""
        return self.dataset.withheld(name, **self._asked(name, "measures", given))

    def _asked(self, name: str, folder: str, given: Mapping[str, Any]) -> dict[str, Any]:
        counted = {
            parameter: self.way(name, parameter, folder)
            for parameter in measures.conventions_of(name, folder)
        }
        return {**counted, **given, "day": self.day, "scope": self.scope}

    def way(self, name: str, parameter: str, folder: str = "measures") -> str:
        """Which of a measure's ways to count is in force: the reader's, else the first."""
        ways = measures.conventions_of(name, folder)[parameter]
        return next((way for way in ways if way in self.conventions), ways[0])

    def trend(self, name: str) -> pd.DataFrame:
        """The rows of a question by quarter, from ten quarters before the day on, or from where the
        data begin."""
        return self.ask(name, since=self.trend_since)

    @property
    def trend_since(self) -> date:
        """The first day of a trend: ten quarters back, or where the data begin."""
        back = pd.Timestamp(self.day) - pd.DateOffset(months=round(TREND_YEARS * 12), days=3)
        return max(back.date(), self.dataset.known_from)

    @property
    def language(self) -> str:
        return self.words.language

    @property
    def ladders(self) -> Mapping[str, Ladder]:
        """The shipped ladders, and the company's own where they were dropped in."""
        return self.dataset.ladders

    @property
    def steps(self) -> list[str]:
        """The names of the six steps of the scale, 0 to 5."""
        return [self.words.say(f"scale.{step}") for step in range(6)]

    def step(self, score: float) -> str:
        """The name of the step a score stands on: 2.5 stands on step 2."""
        return self.steps[int(score)]

    def say(self, key: str, **values: Any) -> str:
        """A sentence as plain text; for Streamlit's Markdown use `md`, for HTML escape it."""
        return self.words.say(key, **values)

    def md(self, key: str, **values: Any) -> str:
        """A sentence as Markdown in which nothing that came from a file can act."""
        return markdown(self.words.say(key, **values))

    @property
    def scope_name(self) -> str:
        """Whose line is looked at, as every writer says it."""
        if self.scope == EVERYONE:
            return self.say("scope.everyone")
        lines = self.ask("scopes").set_index("scope")
        return self.say("export.line_of", name=str(lines.loc[self.scope, "name"]))

    def name_of(self, part: str, ladder: object, id: object, key: str = "name") -> str:
        """The word for a ladder's entry, such as name_of("levels", "engineer", "staff-engineer");
        unknown or missing ids say so."""
        return self._names.entry(part, ladder, id, key)

    @property
    def _names(self) -> Names:
        return Names(self.words, self.ladders)

    def of(self, ladder: Ladder, part: str, id: str, key: str = "text") -> str:
        """A sentence or name of a ladder's own entry."""
        return ladder.say(self.language, part, id, key)

    def ladder_name(self, ladder: object) -> str:
        known = self.ladders.get(str(ladder))
        return known.title(self.language) if known else self.say("unknown.ladder")

    def competency_name(self, id: object) -> str:
        """The word for a competency wherever it stands: ids are one vocabulary over all ladders."""
        return self._names.competency(id)

    def looks(self, ladder: object, competency: object, score: object) -> str | None:
        """What a score looks like in the work, as a sentence such as '4 in practice: …'; None
        where the ladder does not say."""
        said = self._names.step(ladder, competency, score)
        return None if said is None else self.say("rubric.looks", score=score, text=said)

    def phase_name(self, id: object) -> str:
        for ladder in self.ladders.values():
            if any(phase.id == id for phase in ladder.phases):
                return ladder.say(self.language, "phases", str(id))
        return self.say("unknown.phase") if is_missing(id) else str(id)

    def or_unknown(self, value: object, what: str) -> str:
        """A text from a file, or the words for its absence, such as 'no team'."""
        return self.say(f"unknown.{what}") if is_missing(value) else str(value)


def view_of(
    page: str,
    words: Words,
    look: Look,
    dataset: Dataset,
    day: date,
    scope: str,
    *,
    discreet: bool = False,
    conventions: frozenset[str] = frozenset(),
) -> View:
    """A view of a scope that this viewer may look at. Raises NotAllowed."""
    access.require(dataset, scope, day)
    quarters = [known.date() for known in dataset.ask("known_quarters")["day"]]
    return View(
        page,
        words,
        look,
        dataset,
        day,
        scope,
        max((known for known in quarters if known < day), default=None),
        discreet,
        conventions,
    )
