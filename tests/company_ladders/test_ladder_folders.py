"""Ladders in our own form from a ZIP of their folders: entries, and the words that a language
lacks."""

from __future__ import annotations

from pathlib import Path

from ladder.ladders import catalogue
from tests.company_ladders.given import EN, TOML, zipped


def test_every_shipped_ladder_comes_back_from_a_zip_unchanged_and_without_a_word(
    tmp_path: Path,
) -> None:
    files = {
        str(path.relative_to(catalogue.SHIPPED)): path.read_bytes()
        for path in sorted(catalogue.SHIPPED.glob("*/*.toml"))
    }
    imported = zipped(
        tmp_path, {f"data/ladders/{name}": content for name, content in files.items()}
    )
    assert imported.report.lines == ()
    assert {ladder.id: ladder for ladder in imported.ladders} == dict(catalogue.shipped())
    assert imported.ladders[0].words == catalogue.shipped()["cto"].words


def test_a_language_that_is_absent_is_filled_from_the_other_and_said_once(tmp_path: Path) -> None:
    imported = zipped(
        tmp_path,
        {
            "makers/ladder.toml": TOML,
            "makers/en.toml": EN,
            "makers/notes.md": "x",
            "__MACOSX/makers/._en.toml": "x",
        },
    )
    assert imported.ladder is not None
    assert (imported.ladder.id, imported.ladder.say("zh", "levels", "senior")) == (
        "makers",
        "Senior",
    )
    assert [(line.code, line.place, line.detail) for line in imported.report.lines] == [
        ("file_ignored", None, "makers/notes.md"),
        ("language_missing", "makers", "zh"),
    ]


def test_single_words_are_filled_too_and_words_for_nothing_are_named(tmp_path: Path) -> None:
    chinese = 'name = "匠人"\n[levels.junior]\nname = "初级"\n[levels.boss]\nname = "老板"\n'
    imported = zipped(
        tmp_path,
        {"ladder.toml": TOML, "en.toml": EN.replace('summary = "Leads."', ""), "zh.toml": chinese},
    )
    ladder = imported.ladder
    assert ladder is not None
    assert (ladder.id, ladder.title("zh"), ladder.say("zh", "levels", "senior")) == (
        "ours",
        "匠人",
        "Senior",
    )
    assert ladder.say("zh", "levels", "senior", "summary") == "senior"
    assert [(line.code, line.place) for line in imported.report.lines] == [
        ("words_missing", "ours/en.toml"),
        ("entry_dropped", "ours/zh.toml"),
        ("words_missing", "ours/zh.toml"),
    ]


def test_an_entry_that_does_not_fit_is_left_out_and_a_key_too_many_loses_no_entry(
    tmp_path: Path,
) -> None:
    odd = TOML + 'colour = "red"\n[[practices]]\nid = "x"\nkind = 3\n'
    imported = zipped(
        tmp_path, {"makers/ladder.toml": odd, "makers/en.toml": EN, "makers/zh.toml": EN}
    )
    assert imported.ladder is not None
    assert [level.id for level in imported.ladder.levels] == ["junior", "senior"]
    assert [line.detail for line in imported.report.lines] == [
        "levels.senior.colour",
        "makers/ladder.toml: practices.x: kind = 3 is not of the type str",
    ]


def test_a_ladder_that_breaks_a_rule_of_the_catalogue_is_refused_with_the_rule(
    tmp_path: Path,
) -> None:
    imported = zipped(
        tmp_path,
        {
            "makers/ladder.toml": TOML.replace("rank = 2", "rank = 1"),
            "makers/en.toml": EN,
            "makers/zh.toml": EN,
        },
    )
    assert imported.ladder is None
    assert [(line.code, line.detail) for line in imported.report.lines] == [
        ("rule_broken", "makers/ladder.toml: levels: 2 levels have the rank 1")
    ]


def test_the_steps_a_company_describes_are_kept_and_lent_to_the_other_language(
    tmp_path: Path,
) -> None:
    english = EN + (
        '[competencies.delivery.steps]\n2 = "Ships  small work."\n4 = "Ships programmes."\n'
        '6 = "Beyond."\n1 = ["a list"]\n'
    )
    chinese = '[competencies.delivery.steps]\n4 = "带动多个团队交付。"\n5 = ""\n'
    imported = zipped(
        tmp_path, {"ladder.toml": TOML, "en.toml": english, "zh.toml": chinese + "[levels]\n"}
    )
    ladder = imported.ladder
    assert ladder is not None
    assert [
        [ladder.step(language, "delivery", step) for step in (1, 2, 3, 4, 5)]
        for language in ("en", "zh")
    ] == [
        [None, "Ships small work.", None, "Ships programmes.", None],
        [None, "Ships small work.", None, "带动多个团队交付。", None],
    ]
    assert [line.detail for line in imported.report.lines if line.code == "entry_dropped"] == [
        "competencies.delivery.steps.6, competencies.delivery.steps.1",
        "competencies.delivery.steps.5",
    ]


def test_steps_that_are_no_table_are_left_out_and_said(tmp_path: Path) -> None:
    imported = zipped(
        tmp_path,
        {
            "ladder.toml": TOML,
            "en.toml": EN.replace('work to its end."', 'work to its end."\nsteps = "three"'),
        },
    )
    assert imported.ladder is not None
    assert imported.ladder.step("en", "delivery", 3) is None
    assert [line.detail for line in imported.report.lines if line.code == "entry_dropped"] == [
        "competencies.delivery.steps"
    ]


def test_questions_are_taken_in_the_language_that_has_them_and_what_is_no_text_is_named(
    tmp_path: Path,
) -> None:
    meaning = 'meaning = "Brings work to its end."'
    english = EN.replace(meaning, meaning + '\nquestions = ["What have you built?", 3]')
    chinese = 'name = "匠人"\ncompetencies.delivery.questions = "您造过什么？"\n'
    imported = zipped(tmp_path, {"ladder.toml": TOML, "en.toml": english, "zh.toml": chinese})
    ladder = imported.ladder
    assert ladder is not None
    assert ladder.questions("en", "delivery") == ("What have you built?",)
    assert ladder.questions("zh", "delivery") == ("您造过什么？",)
    dropped = [line for line in imported.report.lines if line.code == "entry_dropped"]
    assert [(line.place, line.detail) for line in dropped] == [
        ("ours/en.toml", "competencies.delivery.questions")
    ]
    (tmp_path / "again").mkdir()
    borrowed = zipped(tmp_path / "again", {"ladder.toml": TOML, "en.toml": english})
    assert borrowed.ladder is not None
    assert borrowed.ladder.questions("zh", "delivery") == ("What have you built?",)
