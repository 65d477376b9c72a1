"""The person page on the sample company: what unlocks the next level, scope beside its range, and
the worked example to the number."""

from __future__ import annotations

import re

import pytest

from tests.pages_opened import figure_texts, html_of, opened, said

SHEN = "p-005"  # 沈若兰, whose example is computed by hand in tests/sample_company/test_sample_growth.py
LINE = re.compile(r"<li>(.+?)</li>")


def worked(**address: str) -> list[str]:
    """The sentences of the worked example, person by person."""
    shown = next(
        html
        for html in html_of(opened("pages/person.py", lang="en", **address))
        if "while managed" in html
    )
    return [line for line in LINE.findall(shown) if "became" in line]


def test_the_worked_example_shows_the_numbers_of_the_hand_computation() -> None:
    """309 + 149 = 458 days, and 309 three times; two while managed, one 92 and one 365 days after;
    three strict of four, two shared."""
    assert [
        re.findall(r"\((\d+) days|= (\d+) days|, (\d+) days after", line)
        for line in worked(person=SHEN)
    ] == [
        [("309", "", ""), ("149", "", ""), ("", "458", "")],
        [("309", "", "")],
        [("309", "", ""), ("", "", "92")],
        [("309", "", ""), ("", "", "365")],
    ]
    assert [
        re.findall(r"1 Apr 2024 to 3 Feb 2025|from 5 May 2026 on", line)
        for line in worked(person=SHEN)
    ] == [
        ["1 Apr 2024 to 3 Feb 2025", "from 5 May 2026 on"],
        *[["1 Apr 2024 to 3 Feb 2025"]] * 3,
    ]
    assert [
        re.findall(r"became Senior engineer on (\d+ \w+ \d+)", line) for line in worked(person=SHEN)
    ] == [
        ["6 Aug 2024"],
        ["5 Nov 2024"],
        ["6 May 2025"],
        ["3 Feb 2026"],
    ]
    assert [
        ("counts strictly" in line, "shared with 1 other manager" in line)
        for line in worked(person=SHEN)
    ] == [
        (True, False),
        (True, False),
        (True, True),
        (False, True),
    ]


def test_the_sum_and_the_need_follow_from_the_rows() -> None:
    text = said(opened("pages/person.py", lang="en", person=SHEN)).replace("\\", "")
    assert (
        "沈若兰 has 4 in the lenient count, 3 in the strict one; 2 of them shared with another manager."
        in text
    )
    assert "for Director of Engineering takes the lenient count: 4 of 4, met." in text


def test_on_the_page_of_somebody_who_has_grown_nobody_the_example_is_one_that_shows_every_case() -> (
    None
):
    assert worked(person="p-031") == worked(person=SHEN)


def test_what_is_left_stands_in_three_groups_with_what_is_missing_and_the_day_time_brings() -> None:
    test = opened("pages/person.py", lang="en", person=SHEN)
    lines = next(html for html in html_of(test) if "Depends on the person: 3" in html)
    assert LINE.findall(lines) == [
        "Depends on the person: 3",
        "Depends on their manager or the organisation: 3",
        "Only time or an opening: 2",
    ]
    left = next(html for html in html_of(test) if "Depends on</th>" in html)
    rows = [row for row in re.findall(r"<tr>(.*?)</tr>", left) if "<td" in row]
    whose = [re.findall(r"<td[^>]*>(.*?)</td>", row)[0] for row in rows]
    assert whose == [
        *["The person"] * 3,
        *["Their manager or the organisation"] * 3,
        *["Only time or an opening"] * 2,
    ]
    assert "Communication 3.5 of 5" in "".join(rows[:3])
    assert "1 of 4 people missing" in "".join(rows[:3])
    assert re.findall(r"\d+ \w+ 20\d\d", "".join(rows[6:])) == ["31 Jan 2027", "4 Feb 2028"]
    assert any(
        "2 will be met by time alone, the last on 4 Feb 2028" in heading.value
        for heading in test.subheader
    )


def test_scope_is_drawn_over_the_quarters_with_the_word_for_its_state() -> None:
    texts = figure_texts(opened("pages/person.py", lang="en", person=SHEN))
    assert "4 · within the range<br>ladder: 4–6" in texts
    assert "34 · above the range<br>ladder: 15–20" in texts
    assert {"2024-06", "2026-09"} & set(texts)


@pytest.mark.parametrize(
    ("person", "sentence"),
    [
        ("p-031", "the ladder gives their level no range"),
        ("p-014", "The ladder gives no range for"),
    ],
)
def test_a_ladder_that_is_silent_on_scope_is_said(person: str, sentence: str) -> None:
    assert sentence in said(opened("pages/person.py", lang="en", person=person)).replace("\\", "")


def test_the_practices_of_the_pmo_say_who_keeps_them_up() -> None:
    test = opened("pages/ladders.py", lang="en", ladder="pmo")
    rows = re.findall(
        r"<tr>(.*?)</tr>", next(html for html in html_of(test) if "of 12 people" in html)
    )
    assert len(rows) == 10  # the heading and nine practices
    assert any(
        "5 of 9 practices are kept up by somebody" in heading.value for heading in test.subheader
    )


def test_practices_that_no_evidence_shows_are_said_to_be_silent_in_the_data() -> None:
    test = opened("pages/ladders.py", lang="en", ladder="engineering-manager")
    assert "nothing in the data speaks of it" in said(test)
