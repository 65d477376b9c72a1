"""What the title of a goal says, in English and Chinese: measures, days, verbs without an object,
words that say nothing."""

import time

import pytest

from ladder.warehouse.goal_titles.title_reading import LONGEST, findings, is_metric


def found(title: str, *codes: str) -> dict[str, str]:
    """The findings of a title by code; only the named codes where some are."""
    return {code: words for code, words in findings(title) if not codes or code in codes}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Raise availability to 99.9 %", "99.9 %"),
        ("Cut latency to 300ms", "300ms"),
        ("Save $20k on licences", "$20k"),
        ("Serve 2000 users", "2000 users"),
        ("Hold three talks", "three talks"),
        ("Halve the build time", "Halve"),
        ("Cut the cycle from 4 weeks to 3.5", "4 weeks"),
        ("Answer within 2 hours", "2 hours"),
        ("满意度提升至６５％", "65%"),
        ("把交付周期从4周缩短到3.5周", "4周, 3.5周"),
        ("完成三次演练", "三次"),
        ("全年零事故", "零事故"),
        ("缺陷减少百分之三十", "百分之三十"),
        ("营收翻一番", "翻一番"),
        ("两名骨干通过认证", "两名"),
        ("成本降低三成", "三成"),
    ],
)
def test_a_number_with_a_unit_is_a_measure_in_digits_words_and_full_width(
    title: str, words: str
) -> None:
    assert found(title, "number", "bare_number").get("number") == words


@pytest.mark.parametrize(
    "title",
    [
        "Ship the search in Q3",
        "Plan for 2026",
        "Prepare the 2026 roadmap",
        "Launch by 30 June 2026",
        "Launch by June 30",
        "Close 2026-09-30",
        "Pass the SOC 2 audit",
        "Lower the p99 of the search",
        "Roll out phase 2",
        "Move to HTML5",
        "Hold one-on-ones",
        "Cover 24/7 operations",
        "Win the 3rd customer",
        "Introduce two-factor sign-in",
        "2026年完成迁移",
        "三季度上线",
        "6月底前上线",
        "十月完成验收",
        "建立一个平台",
        "两个月内完成迁移",
        "完成第三阶段",
        "统一进一步的口径",
        "Deliver FY26 goals",
    ],
)
def test_a_year_a_quarter_a_day_and_a_name_are_no_measure(title: str) -> None:
    assert found(title, "number", "bare_number") == {}


def test_a_number_of_nothing_is_bare() -> None:
    assert found("Raise the score from 64 to 72") == {"bare_number": "64, 72", "up": "Raise"}
    assert found("评分从64提高到72", "bare_number") == {"bare_number": "64, 72"}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Ship it by Q3", "Q3"),
        ("年底前完成迁移", "年底"),
        ("Finish by end of year", "by end of year"),
        ("完成验收（2026年6月30日）", "2026年6月30日"),
        ("两个月内完成迁移", "两个月内"),
        ("Ship search 2026-12-01", "2026-12-01"),
    ],
)
def test_a_day_in_a_title_is_seen(title: str, words: str) -> None:
    assert found(title, "day") == {"day": words}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Improve", "Improve"),
        ("improve!", "improve"),
        ("To improve things", "improve"),
        ("Improve and support", "Improve, support"),
        ("Continuously improving", "improving"),
        ("Improve in Q3", "Improve"),
        ("Hire 3 people, support", "support"),
        ("提升", "提升"),
        ("“支持”", "“支持”"),
        ("持续优化、不断提升", "持续优化、不断提升"),
        ("进一步加强管理", "进一步加强管理"),
        ("提升能力", "提升能力"),
    ],
)
def test_a_verb_with_nothing_after_it_has_no_object(title: str, words: str) -> None:
    assert found(title, "no_object") == {"no_object": words}


@pytest.mark.parametrize(
    "title",
    [
        "Improve the build",
        "Improve support",
        "Plan, build and ship the search",
        "Tests: improve coverage",
        "提升客户满意度",
        "支持支付团队",
        "团队效率提升",
        "优化NPS",
        "Improve NPS",
    ],
)
def test_a_verb_with_something_to_act_on_is_kept(title: str) -> None:
    assert found(title, "no_object", "one_word", "vague") == {}


def test_vague_words_are_named_and_words_of_degree_only_where_no_number_says_how_much() -> None:
    assert found("Look into alert noise asap", "vague") == {"vague": "Look into, asap"}
    assert found("尽快完成支付的相关工作", "vague") == {"vague": "尽快, 相关工作"}
    assert found("Faster builds for the team", "vague") == {"vague": "Faster"}
    assert found("Faster builds: 10 minutes", "vague") == {}
    assert found("大幅降低成本", "vague") == {"vague": "大幅"}
    assert found("成本大幅降低20%", "vague") == {}


def test_a_single_word_says_nothing_of_what() -> None:
    assert found("Leadership") == {"one_word": "Leadership"}
    assert found("协同") == {"one_word": "协同"}
    assert found("客户满意度") == {}


def test_the_first_word_that_says_a_direction_counts() -> None:
    assert found("Raise x and cut y", "up", "down") == {"up": "Raise"}
    assert found("降低故障率", "up", "down") == {"down": "降低"}


@pytest.mark.parametrize(
    "title",
    [
        "",
        " ",
        "\u200b﻿",
        "<script>alert(1)</script>",
        "'; drop table goals; --",
        "{title}",
        "\x00\n\t",
        "🎯",
        "=cmd|' /C calc'!A0",
    ],
)
def test_a_hostile_title_is_read_like_any_other(title: str) -> None:
    assert set(found(title)) <= {"bare_number", "number", "one_word", "day"}


def test_invisible_signs_do_not_hide_a_word() -> None:
    assert found("Im\u200bprove") == {"no_object": "Improve"}


@pytest.mark.parametrize(
    "piece", ["1 ", "a", "一", "20", "improve ", "更", "Q", "1.", "二十", "and "]
)
def test_a_title_of_any_length_is_read_at_once(piece: str) -> None:
    started = time.process_time()
    findings(piece * 20 * LONGEST)
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("wanted", "held", "same"),
    [
        ("MTTR", "mttr-hours", True),
        ("on-time delivery", "on-time-delivery", True),
        ("delivery cycle time", "cycle-time-days", True),
        ("交付周期", "交付周期（天）", True),
        ("p99 latency", "mttr-hours", False),
        ("", "mttr-hours", False),
        ("缺陷", "交付周期", False),
    ],
)
def test_a_metric_is_known_by_its_words_whatever_joins_them_and_its_unit(
    wanted: str, held: str, same: bool
) -> None:
    assert is_metric(wanted, held) is same
