"""Feeds the intake mutated files and stops at the first that breaks a promise: no exception, read =
kept + refused, an end in reasonable time.

Run: `make fuzz`, or `python tools/fuzz_intake.py [files] [seed]`. The same seed gives the same
files; a failing file is written out beside its name."""

from __future__ import annotations

import pathlib
import random
import sys
import time
from datetime import date

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

from ladder.intake.model import Intake, Source
from ladder.intake.read import read

FILES, SEED = 10_000, 20261120
_TOLD = 500  # files, after which it says how far it has come
MOST_SECONDS = 5.0  # of the processor: a machine that has much else to do is no slow file
SEEDS = (
    "person,name,manager,team,ladder,level,hired_on,left_on\np1,Ana,,Core,engineer,engineer,2020-01-06,\np2,Bo,p1,Core,,,2024-05-01,2025-01-01\n",
    "All Workers\n\nWorkday ID,Legal Name - First Name,Legal Name - Last Name,Worker Status,Hire Date,Manager\nW1,Ana,Diaz,Active,1/7/2019,\n"
    "W2,Bo,Lee,Terminated,3/15/2021,Ana Diaz (W1)\nTotal,,,2,,\n",
    '"File Number";"Payroll Name";"Primary Position";"Reports To Name";"Salary"\n"001";"Diaz, Ana";"Yes";"";"9"\n'
    '"001";"Diaz, Ana";"No";"Lee, Bo";"8"\n',
    "姓名,工号,部门,职位,岗位职级,入职时间,直属主管,员工状态,身份证号\n王小明,001,平台,总监,M3,2019.01.07,,正式,110101199001011234\n李娜,002,平台,工程师,P6,2021年3月1日,王小明,离职,1\n",
    "Employee ID,Name,Team,Effective Date\n1,Ana,Core,2022-01-01\n1,Ana,Edge,2024-03-01\n1,Bo,Edge,2020-01-01\n",
    'Row ID,Title,Parent,Owner Email,Start Date,Progress\nr1,Grow,,"ana@x.com\nbo@x.com",2026-01-01,65%\nr2,Ship,r1,bo@x.com,2026-01-01,0.5\n',
    "Objective,Key Result,Owner,Progress,Status\nGrow,,Ana Diaz,50%,On track\n,Ten customers,Bo Lee,30%,At risk\n",
    "email,name,due_at,status,completion,key_result_1_title,key_result_1_completion\nana@x.com,Grow,2026-06-30,ongoing,0.45,Ten,0.5\n",
    "Work Email,Delivery,Mentoring,Reliability\nana@x.com,3,4,\nbo@x.com,9,2,x\n",
    "METADATA|Goal|PersonNumber|GoalName|StartDate|PercentCompleteCode\nMERGE|Goal|2|Grow|2026/01/01|50\n",
    "person,starts_on,ends_on,manager\na,2024-01-01,2024-06-30,b\nb,2024-01-01,,a\n",
)
PIECES = (
    b'"',
    b",",
    b";",
    b"\t",
    b"|",
    b"\n",
    b"\r",
    b"\r\n",
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"PK\x03\x04",
    b"=1+1",
    b"#REF!",
    b"1.2E+10",
    b"9999-12-31",
    b"03/04/2026",
    "合计".encode(),
    b"Total",
    b"NULL",
    b"\xe2\x80\xae",
    b"x" * 3000,
    b",,,,,,",
    b"\n\n\n",
    "６５％".encode(),
    b"-",
    b"(W1)",
    b"@",
    b"~2",
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030", "big5", "cp932", "cp1252")
NAMES = (
    "roster.csv",
    "people.csv",
    "goals_2026-03-31.csv",
    "history.csv",
    "assessments.csv",
    "x.xlsx",
    "metrics.csv",
)


def mutated(chance: random.Random) -> bytes:
    """One of the seeds in some encoding, cut, repeated, overwritten and sprinkled with what files
    of this kind go wrong by."""
    content = chance.choice(SEEDS).encode(chance.choice(ENCODINGS), "replace")
    for _ in range(chance.choice((0, 1, 1, 2, 4, 9))):
        at, to = sorted((chance.randrange(len(content) + 1), chance.randrange(len(content) + 1)))
        change = chance.randrange(6)
        if change == 0:
            content = content[:at] + content[to:]
        elif change == 1:
            content = content[:to] + content[at:]
        elif change == 2:
            content = content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]
        elif change == 3:
            lines = content.split(b"\n")
            chance.shuffle(lines)
            content = b"\n".join(lines)
        else:
            content = content[:at] + chance.choice(PIECES) + content[at:]
    return content[:200_000]


def broken_promise(intake: Intake, files: int) -> str | None:
    """What is wrong with an intake, in a few words."""
    kept = {
        (file, line)
        for frame in intake.frames.values()
        for file, line in zip(frame["file"], frame["line"], strict=True)
    }
    refused = {
        (problem.file, problem.line)
        for problem in intake.problems
        if problem.severity == "refused" and problem.line
    }
    if kept & refused:
        return f"kept and refused: {sorted(kept & refused)[:3]}"
    if len(intake.files) < files:
        return "a file without a report"
    for report in intake.files:
        if report.rows_read != report.rows_kept + report.rows_refused:
            return f"{report.file}: {report.rows_read} read, {report.rows_kept} kept, {report.rows_refused} refused"
        if report.rows_kept != sum(file == report.file for file, _ in kept):
            return f"{report.file}: kept rows are not in the frames"
    return None


def main(count: int, seed: int) -> int:
    chance = random.Random(seed)
    begun = time.perf_counter()
    usable = 0
    for nth in range(count):
        files = [
            Source(chance.choice(NAMES), mutated(chance), date(2026, 4, 1))
            for _ in range(chance.choice((1, 1, 1, 2)))
        ]
        started = time.process_time()
        try:
            intake = read(
                files,
                today=date(2026, 4, 15),
                levels={("engineer", "engineer")},
                competencies={"delivery", "mentoring", "reliability"},
                phases={"foundation"},
                checkpoints={"published"},
            )
            wrong = broken_promise(intake, len(files))
        except Exception as error:  # noqa: BLE001 - any exception is the finding
            wrong, intake = f"{type(error).__name__}: {error}", None
        if time.process_time() - started > MOST_SECONDS:
            wrong = wrong or "took too long"
        if wrong:
            for each in files:
                print(each.name, each.content)
            print(f"file {nth} of seed {seed}: {wrong}")
            return 1
        usable += bool(intake and intake.usable)
        if nth % _TOLD == _TOLD - 1:
            print(f"{nth + 1} files, none broke a promise", file=sys.stderr, flush=True)
    print(
        f"{count} files of seed {seed}, {usable} of them with people, none broke a promise; {time.perf_counter() - begun:.0f} s"
    )
    return 0


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:3]]
    sys.exit(main(*(numbers + [FILES, SEED][len(numbers) :])))
