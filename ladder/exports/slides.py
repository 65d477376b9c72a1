"""What leaves the app together: findings with what shows them, before they are slides or pages;
plain text throughout."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ladder.exports.document.document import Table
from ladder.figures.form import Form
from ladder.words import Words


@dataclass(frozen=True)
class Part:
    """The first rows of a table, and how many more there are."""

    table: Table
    left: int = 0


@dataclass(frozen=True)
class Asked:
    """What a slide of a pack asks, and of whom by when."""

    text: str
    whose: str


@dataclass(frozen=True)
class Slide:
    """One finding. `shown` is the table a reader sees, `rows` what stands behind it; `definition`
    pairs a word with its text, the meaning first; `withheld` says why cells are not shown;
    `nothing` is said where there is nothing to show; `section` is the heading it stands under on
    its page; `opening` is the finding of the page itself, with its headline numbers. Slides of a
    pack have more: `beside` are labelled sentences beside the exhibit, `page_of_rest` is where the
    rows stand that are left out, `trends` a small line for each row of the table."""

    page: str
    title: str
    subtitle: str
    figure: Form | None = None
    lines: tuple[str, ...] = ()
    shown: Part | None = None
    rows: Part | None = None
    definition: tuple[tuple[str, str], ...] = ()
    filters: str = ""
    withheld: tuple[str, ...] = ()
    nothing: str = ""
    section: str = ""
    opening: bool = False
    beside: tuple[tuple[str, str], ...] = ()
    ask: Asked | None = None
    page_of_rest: str = ""
    trends: tuple[tuple[float, ...], ...] = ()


@dataclass(frozen=True)
class Talk:
    """What is taken: findings in their order, of which day and scope, and by whom ('' = nobody
    said). `audience` names those whom a pack is for ('' = it is no pack)."""

    words: Words = field(repr=False)
    title: str
    day: date
    scope: str
    by: str
    slides: tuple[Slide, ...]
    audience: str = ""

    @property
    def findings(self) -> int:
        """How many cards there are."""
        return sum(not slide.opening for slide in self.slides)

    @property
    def pages(self) -> list[str]:
        """The names of the pages in their order, each once."""
        return list(dict.fromkeys(slide.page for slide in self.slides))

    @property
    def frame(self) -> str:
        """Day, scope and maker, which stand on every sheet."""
        said = self.words.say("export.frame", day=self.day, scope=self.scope)
        return " · ".join([said, self.words.say("export.by", name=self.by)] if self.by else [said])
