"""A company of eight as files to drop; days are told from today, since undated files speak
of today."""

from __future__ import annotations

import pathlib
from datetime import date, timedelta

ROSTER = "person,name,manager,team,title,ladder,level,level_since,hired_on"
MANAGER = "Rosa Lindqvist"
READY = "Chen Mo"
GOAL = "Halve the hand-over time"
PEOPLE = 8


def day(ahead: int) -> str:
    """Some days from today, as files write it."""
    return (date.today() + timedelta(days=ahead)).isoformat()


def roster() -> str:
    """Rosa leads two engineers and Idris, who leads four; she has led for three years less sixty
    days: the first phase is about to end."""
    began = day(60 - 3 * 365)
    return "\n".join(
        [
            ROSTER,
            f"m-1,{MANAGER},,Harbour,Engineering Manager,engineering-manager,engineering-manager,{began},{began}",
            "m-2,Idris Okafor,m-1,Quay,Engineering Manager,engineering-manager,engineering-manager,2025-02-03,2021-02-01",
            f"e-1,{READY},m-1,Harbour,Engineer,engineer,engineer,2023-04-03,2023-04-03",
            "e-2,Ana Duarte,m-1,Harbour,Engineer,engineer,engineer,2024-01-08,2024-01-08",
            "e-3,Leo Brandt,m-2,Quay,Senior Engineer,engineer,senior-engineer,2023-01-02,2019-05-06",
            "e-4,Mei Tanaka,m-2,Quay,Engineer,engineer,engineer,2025-01-06,2025-01-06",
            "e-5,Omar Said,m-2,Quay,Engineer,engineer,engineer,2024-06-03,2024-06-03",
            "e-6,Yara Costa,m-2,Quay,Staff Engineer,engineer,staff-engineer,2024-03-04,2018-03-05",
        ]
    )


def goals() -> str:
    """One open goal of Rosa's, over the end of her first phase."""
    return "\n".join(
        [
            "goal,person,title,competency,phase,metric,unit,baseline,target,current,starts_on,due_on,status",
            f"g-1,m-1,{GOAL},operational-efficiency,foundation,hand-over time,days,10,5,7,{day(-90)},{day(150)},in-progress",
        ]
    )


def assessments() -> str:
    """Chen reaches step 3 in everything that is asked of a senior engineer."""
    asked = [
        "software-design",
        "code-quality",
        "delivery",
        "reliability",
        "product-sense",
        "collaboration",
        "mentoring",
    ]
    return "\n".join(
        [
            "person,competency,score,by,assessor,assessed_on",
            *(f"e-1,{each},3,manager,m-1,{day(-30)}" for each in asked),
        ]
    )


def evidence() -> str:
    """Chen's two design reviews within the year."""
    return "\n".join(
        [
            "person,checkpoint,competency,kind,title,url,happened_on",
            f"e-1,,software-design,design-review,Review of the berth planner,,{day(-200)}",
            f"e-1,,software-design,design-review,Review of the tide service,,{day(-40)}",
        ]
    )


def write(folder: pathlib.Path, **files: str | bytes) -> list[pathlib.Path]:
    """The files roster.csv, goals.csv ... of these names in a folder."""
    paths = []
    for kind, content in files.items():
        paths.append(folder / f"{kind}.csv")
        paths[-1].write_bytes(content.encode() if isinstance(content, str) else content)
    return paths
