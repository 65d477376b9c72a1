"""Nothing is claimed of nothing: where nobody is assessed, no goal is known, there is no history,
one person, or nobody stands on a ladder, no sentence of any page, document or deck says anything
of what is unknown."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from pptx import Presentation

from ladder.cards import boards
from ladder.cards.page import Heading, Notice
from ladder.cards.said import said
from ladder.cards.view import View, view_of
from ladder.datasets import datasets
from ladder.exports.deck.deck import deck_bytes
from ladder.exports.document.document import Document
from ladder.exports.document.markdown import markdown
from ladder.exports.document.report import report
from ladder.exports.packet.packet import packet
from ladder.exports.talk import talk
from ladder.figures.theme import look
from ladder.words import LANGUAGES, texts, words
from tests.cards.plain_sentences import EMPTY

DAY = date(2026, 9, 30)
PLACED = "ladder,level,level_since,hired_on"
HEAD = f"person,name,manager,team,title,{PLACED}\n"
PEOPLE = [
    "m,Mia Head,,Top,Manager,engineering-manager,engineering-manager,2022-01-01,2020-01-02",
    *(
        f"e{number},Ed {number},m,{team},Engineer,engineer,engineer,2024-01-01,2023-01-02"
        for number in range(1, 7)
        for team in ("AB"[number % 2],)
    ),
]
COMPANIES: Mapping[str, Mapping[str, str]] = {
    "one person": {
        "roster.csv": HEAD + "1,Ada Fischer,,Engineering,CTO,cto,cto,2020-01-01,2015-01-05\n"
    },
    "people, and nothing about them": {"roster.csv": HEAD + "\n".join(PEOPLE) + "\n"},
    "nobody on a ladder": {
        "roster.csv": "person,name,manager,team,title\nm,Mia,,Top,Boss\n"
        + "".join(f"e{number},Ed {number},m,A,Worker\n" for number in range(1, 7))
    },
    "people and contractors": {
        "roster.csv": "Worker ID,Name,Supervisory Organization,Manager ID,Worker Type,Status\n"
        "1,Ann Example,Payments,,Employee,Active\n2,Ben Example,Payments,1,Employee,Active\n"
        "3,Cem Example,Payments,1,Contingent Worker,Active\n"
    },
    "goals of nobody, and scores of only selves": {
        "roster.csv": HEAD + "\n".join(PEOPLE) + "\n",
        "goals.csv": "goal,person,title,baseline,target,current,starts_on,due_on,status\n"
        "g1,,Cut latency from 10 to 2 ms,10,2,9,2026-01-01,2026-12-31,open\n",
        "assessments.csv": "person,competency,score,by,assessed_on\n"
        + "".join(f"e{number},delivery,4,self,2026-06-30\n" for number in range(1, 7)),
    },
    "managers whom no file names": {
        "roster.csv": "person,name,manager,team,title\n"
        + "".join(f"e{number},Ed {number},boss{number % 2},A,Worker\n" for number in range(1, 7)),
    },
    "only leavers": {
        "roster.csv": HEAD.replace("hired_on", "hired_on,left_on,leaving_reason")
        + "".join(f"{each},2026-05-15,voluntary\n" for each in PEOPLE),
    },
}
DOCUMENTED = {
    "en": ("one person", "people, and nothing about them"),
    "zh": ("people, and nothing about them", "people and contractors"),
}
"""Of which documents are made: they say what the pages say (test_pages_said)."""


@pytest.fixture(scope="module")
def companies(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, datasets.Dataset]:
    """Each company, opened once."""
    opened = {}
    for name, files in COMPANIES.items():
        folder = tmp_path_factory.mktemp("company")
        for file, text in files.items():
            (folder / file).write_text(text, "utf-8")
        opened[name] = datasets.open_folder(folder, DAY)
    return opened


def sentences(dataset: datasets.Dataset, language: str) -> list[tuple[str, str]]:
    """Everything that the pages of a company say, each with the page and card it stands on."""
    view = view_of("overview", words(language), look("light"), dataset, dataset.newest_day, "*")
    return [
        (f"{page}/{where}", text)
        for page in boards.names()
        for where, text in _said(view, page)
        if text
    ]


def _said(view: View, name: str) -> Iterator[tuple[str, str]]:
    """What screen, document and deck write alike (see test_pages_said)."""
    page = boards.board(name)(view, {})
    yield "title", page.title
    yield "lead", page.lead
    yield "notice", page.nothing.text if page.nothing else ""
    yield from (("notice", part.text) for part in page.parts if isinstance(part, Heading | Notice))
    for card in page.cards:
        read = said(view, card)
        yield from (
            (read.id, text) for text in (read.title, read.nothing, *read.lines, *read.notes)
        )


CLAIMS = {
    "en": (
        r"^(?!.*\b(known|rated|assessed|be told|can be|open goals?)\b).*\b(has|have) no (holder|owner|successor)",
        r"\bhave no holder",
        r"\bnobody leads anybody",
        r"^Nobody (here )?(leads|reports)",
        r"(^|· )reports to nobody",
        r"^Leads nobody",
        r"^Healthy",
        r"^Nobody in the scope meets",
        r"^Nobody (here )?is (below|ready|on any)",
        r"^(Whoever|Every (open goal|competency|manager rates)|Everybody(?! counted)|No goal is(?! known)) ",
        r"\b0 (things|people are|managers|open goals|competencies|are one)\b",
        r"\bnone late or behind",
        r"\bno goal is late",
        r"^0 of \d+ people managed",
        r"^Nobody (here )?(was|has been) promoted",
        r"^No (role loses|owner has)",
        r"\bhas nothing due\b",
        r"\b(nobody|nothing) can have\b",
        r"\bopen for \d+ of \d+",
        r"^Nobody meets ",
        r"^Nobody here has a next level with checkpoints",
        r"\bno (successor|promotion yet|step up yet)( ·|$)",
        r"✓ kept",
    ),
    "zh": (
        r"能力项无人达标",
        r"没有人低于期望",
        r"没有人带人",
        r"没有人有上级",
        r"无上级",
        r"^没有下属",
        r"状况良好",
        r"没有人满足下一级别",
        r"都已设目标",
        r"五项俱全",
        r"仍有人达标",
        r"没有目标逾期",
        r"^0(人已满足|个|位)",
        r"其中0人获得晋升",
        r"会出现0",
        r"没有人晋升",
        r"没有任何到期的目标",
        r"无一人满足$",
        r"没有人有设有晋升条件的下一级别",
        r"^(无人接任|尚未晋升|尚无人晋升)",
        r"✓ 已复盘",
    ),
}
"""What would say that nothing is wrong, or that nobody does something, where nothing is known."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_says_anything_of_what_is_unknown(
    language: str, companies: Mapping[str, datasets.Dataset]
) -> None:
    told = {name: sentences(dataset, language) for name, dataset in companies.items()}
    assert [
        f"{name}: {where}: {text}"
        for name, said_of in told.items()
        for where, text in said_of
        for claim in CLAIMS[language]
        if re.search(claim, text)
    ] == []
    assert [text for said_of in told.values() for _, text in said_of if EMPTY.search(text)] == []
    pages = {name: {where.split("/")[0] for where, _ in of} for name, of in told.items()}
    assert pages == {name: set(boards.names()) for name in COMPANIES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_document_deck_or_packet_says_anything_of_what_is_unknown(
    language: str, companies: Mapping[str, datasets.Dataset]
) -> None:
    """The document has every title, sentence, table and definition of the talk that a deck is made
    of; a deck is reopened for one company, and packets are made for one of its people. What a
    measure means is no claim about anybody."""
    told = {}
    for name in DOCUMENTED[language]:
        dataset = companies[name]
        view = view_of("overview", words(language), look("light"), dataset, dataset.newest_day, "*")
        made = talk(view, boards.names(), {})
        told[name] = list(_lines(report(made)))
        if name == "one person":
            told[f"{name}, deck"] = list(_on_slides(deck_bytes(made)))
        if name == "people, and nothing about them":
            asked = {"person": "e1", "ladder": "engineer", "level": "senior-engineer"}
            made_packet = packet(
                view.ask, words(language), dataset.ladders, **asked, day=dataset.newest_day
            )
            told[f"{name}, packet"] = list(_lines(made_packet))
    meanings = " ".join(text for key, text in texts(language).items() if key.endswith(".meaning"))
    assert [
        f"{name}: {text}"
        for name, lines in told.items()
        for text in lines
        if text not in meanings
        for claim in CLAIMS[language]
        if re.search(claim, text)
    ] == []
    assert min(len(lines) for lines in told.values()) > 20


def _lines(document: Document) -> Iterator[str]:
    """Every sentence and cell of a document, without what sets it off in Markdown."""
    for line in markdown(document).splitlines():
        yield from (cell.strip() for cell in re.sub(r"^[#>*\- ]+", "", line).split("|"))


def _on_slides(content: bytes) -> Iterator[str]:
    for slide in Presentation(io.BytesIO(content)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield from shape.text_frame.text.splitlines()
            if shape.has_table:
                yield from (cell.text for row in shape.table.rows for cell in row.cells)


def test_a_claim_of_nothing_would_be_noticed() -> None:
    """Each of these was once said of a company of which nothing is known."""
    once = [
        "Nobody meets what is expected of 9 competencies",
        "Nobody here is below expectation.",
        "Whoever is below expectation has a goal for it.",
        "Every open goal keeps all five letters, or none is open.",
        "0 things break if Ada Fischer leaves",
        "Every competency of the team keeps a holder",
        "0 of 6 people managed by Mia Head were promoted",
        "0 people are ready now, of 7 with a next level",
        "Everyone in the scope: 0 open goals, none late or behind",
        "Nobody meets 'External talk', which is asked of 1 person",
        "no successor · from Senior engineer",
        "✓ kept",
        "Nobody here has a next level with checkpoints.",
        "6 people, and nobody leads anybody",
        "no ladder · B · reports to nobody",
        "Healthy: nothing needs action today",
        "Nobody in the scope meets every checkpoint of a next level.",
    ]
    assert [
        text for text in once if not any(re.search(claim, text) for claim in CLAIMS["en"])
    ] == []
