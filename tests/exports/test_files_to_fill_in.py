"""What the Data page gives to be filled in comes back as what it was."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from ladder.cards.view import view_of
from ladder.datasets import datasets
from ladder.exports.example_company import example_company
from ladder.exports.filled_roster import filled_roster
from ladder.figures.theme import LIGHT
from ladder.intake.file.zip_of_tables import tables_of
from ladder.intake.model import Source
from ladder.screen.data.field_names import field_names
from ladder.words import LANGUAGES, Words

DAY = date(2026, 9, 30)
ROSTER = (
    "person,name,manager,title,ladder,level\n"
    "p-1,Ann Fox,,Director,engineering-director,director\n"
    "p-2,=Bo,p-1,Engineer,engineer,engineer\n"
    "p-3,Chi,p-1,Zookeeper,,\n"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_company_is_read_as_the_sample_is(language: str) -> None:
    sample = datasets.open_folder(datasets.SAMPLE, DAY)
    view = view_of("data", Words(language), LIGHT, sample, DAY, datasets.EVERYONE)
    packed = example_company(lambda kind: field_names(view, kind))
    names = zipfile.ZipFile(io.BytesIO(packed)).namelist()
    assert names == sorted(path.name for path in datasets.SAMPLE.glob("*.csv"))
    opened = datasets.open_upload(tables_of(Source("example-company.zip", packed, DAY)), DAY)
    assert opened.dataset is not None
    assert {each.kind for each in opened.intake.files} == {
        name.split("_")[0].split(".")[0] for name in names
    }
    counts = "select kind, sum(rows_kept) as n, sum(rows_refused) as r from files group by kind order by kind"
    there, here = (of.warehouse.ask(counts).to_csv() for of in (opened.dataset, sample))
    assert there == here
    opened.dataset.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_roster_of_ones_own_people_comes_back_as_it_was_and_begins_with_those_to_place(
    language: str,
) -> None:
    mine = datasets.open_upload([Source("roster.csv", ROSTER.encode(), DAY)], DAY).dataset
    assert mine is not None
    view = view_of("data", Words(language), LIGHT, mine, DAY, datasets.EVERYONE)
    written = filled_roster(view, field_names(view, "roster"))
    rows = written.decode("utf-8-sig").splitlines()
    assert [row.split(",")[0] for row in rows[1:]] == ["p-3", "p-2", "p-1"]
    assert "'=Bo" in rows[2]
    again = datasets.open_upload([Source("roster.csv", written, DAY)], DAY).dataset
    assert again is not None
    people = (
        "select p.person, h.name, p.manager, p.title, p.ladder, p.level from positions as p"
        " join people as h on h.person = p.person order by p.person"
    )
    assert again.warehouse.ask(people).to_csv() == mine.warehouse.ask(people).to_csv()
    mine.close()
    again.close()
