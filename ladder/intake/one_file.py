"""One file through the steps of the intake, as far as it goes: mapping, parse, settle; cutting it
into tables is in cutting."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd

from ladder.intake.columns.column_values import Decided
from ladder.intake.columns.goal_columns import of_key_results
from ladder.intake.columns.on_arrival import SNAPSHOT
from ladder.intake.columns.parse import parse
from ladder.intake.competency_names import (
    counted_cells,
    counted_columns,
    left_out,
    unplaced,
    with_chosen,
)
from ladder.intake.cutting import Cut, by_its_sheets, distinct, samples_of, tables_of
from ladder.intake.fields import KINDS
from ladder.intake.file.table import Table
from ladder.intake.ledger import Ledger
from ladder.intake.model import Code, FileRefusedError, FileReport, Source
from ladder.intake.people.two_managers import two_managers
from ladder.intake.reader_choices import Choices
from ladder.intake.recognition.best_reading import UndecidedError, kind_of, score_columns
from ladder.intake.recognition.evidence import Beside, Columns
from ladder.intake.recognition.file_day import MENDED, day_in, seen_on
from ladder.intake.recognition.mapping import Mapping, UnmappedError, map_columns
from ladder.intake.rows import wide
from ladder.intake.rows.derived_fields import one_owner_a_row, texts_of
from ladder.intake.rows.known_by import known_by
from ladder.intake.rows.positions import present_and_history
from ladder.intake.rows.settle import (
    Arrival,
    by_shown_names,
    placed,
    settle_goals,
    settle_roster,
)
from ladder.intake.rows.shapes import (
    Shaped,
    goals_apart,
    long_metrics,
    long_table,
    parents_known,
)
from ladder.intake.rows.snapshots import Snapshots, first_said, snapshots
from ladder.intake.rows.title_steps import titles_in_one_column
from ladder.intake.workbook.sheets import SHEET
from ladder.ladders.ladder import Ladder

_MADE_LONG = ("assessments", "metrics")
"""Kinds of which a table may have a column for each of many rows of ours."""


@dataclass
class Reader:
    """Reads files one after the other; `frames` holds their rows by kind, `reports` one report for
    each."""

    ledger: Ledger
    today: date
    size_limit_bytes: int
    catalogue: MappingOf[str, Ladder] | None
    competencies: MappingOf[str, str]  # name or id -> id
    own: AbstractSet[str] = frozenset()  # ids of the company's own ladders
    names: MappingOf[str, MappingOf[str, str]] = field(default_factory=dict)  # field: name -> id
    frames: dict[str, list[pd.DataFrame]] = field(
        default_factory=lambda: {kind: [] for kind in KINDS}
    )
    reports: list[FileReport] = field(default_factory=list)
    levels_chosen: MappingOf[str, str] = field(default_factory=dict)  # by the reader, of any file
    _roster_of: dict[date, str] = field(default_factory=dict)

    def cut(self, file: str, source: Source, choices_of: MappingOf[str, Choices]) -> list[Cut]:
        """The tables of one file, its sensitive columns dropped: one, or for a workbook one for
        each of its tables. A refusal of the whole file ends in its report and one problem."""
        self.ledger.open(file)
        try:
            return tables_of(
                file, source, choices_of, self.size_limit_bytes, self.competencies, self.ledger
            )
        except FileRefusedError as refusal:
            self.ledger.file(file, refusal.code, "refused", refusal.detail)
            self.reports.append(FileReport(file, reason=refusal.code))
            return []

    def read(self, cut: Cut, beside: Beside) -> None:
        """Read one table as far as it goes, with what the files dropped with it settle; a refusal
        of the whole ends in its report and one problem."""
        file, source, choices = cut.report.file, cut.source, cut.choices
        report, table = cut.report, cut.table
        known = with_chosen(self.competencies, choices.competencies)
        try:
            table = titles_in_one_column(table)
            of_file = day_in(source.name) or min(source.changed_on, self.today)
            chosen = {name for name, id_ in choices.competencies.items() if id_}
            long = long_table(table, known, of_file.isoformat(), chosen) or long_metrics(table)
            shown = long.table if long else table
            seen = Columns(shown.header, shown.columns, beside)
            report, kind = self._kind(report, cut.name, seen, choices)
            source_table, matrix = table, long if kind in _MADE_LONG else None
            table = matrix.table if matrix else table
            table, choices = by_its_sheets(kind, table, choices)
            try:
                again = seen if seen.columns is table.columns else None
                mapping = map_columns(
                    kind, table.header, table.columns, choices, beside, table=again
                )
            except UnmappedError as refusal:
                report = replace(
                    report, understood=replace(report.understood, ambiguous=refusal.ambiguous)
                )
                raise
            understood = replace(
                report.understood,
                recognised=mapping.recognised,
                reasons={
                    name: [(why.code, why.value) for why in each]
                    for name, each in mapping.reasons.items()
                },
                lacking=mapping.lacking,
                ambiguous=mapping.ambiguous,
                samples=report.understood.samples
                or samples_of(table, mapping.places.values())
                | samples_of(source_table, (matrix.places if matrix else [])),
            )
            report = replace(
                report, columns=mapping.headings, ignored=mapping.ignored, understood=understood
            )
            day = seen_on(source.name, kind, source.changed_on, self.today)
            report = replace(report, seen_on=day)
            if SNAPSHOT not in mapping.places:
                self._one_roster_a_day(kind, day, file)
        except UndecidedError as undecided:
            readings = [(each.kind, each.mapping.headings) for each in undecided.readings]
            places = {at for each in undecided.readings for at in each.mapping.places.values()}
            samples = report.understood.samples | samples_of(shown, places)
            understood = replace(report.understood, readings=readings, samples=samples)
            report = replace(report, understood=understood)
            self.ledger.file(file, undecided.code, "refused", undecided.detail)
            self.reports.append(replace(report, reason=undecided.code))
            return
        except FileRefusedError as refusal:
            if refusal.code == "competencies_unknown":
                columns = _foreign_columns(table, known, choices)
                report = self._with_unplaced(report, columns, choices)
            self.ledger.file(file, refusal.code, "refused", refusal.detail)
            self.reports.append(replace(report, reason=refusal.code))
            return
        if source_table is not table and SHEET in source_table.header:
            source_table = table
        there = {
            name: source_table.header.index(heading)
            for name, heading in mapping.headings.items()
            if heading in source_table.header
        }
        kept = sorted({*there.values(), *(matrix.places if matrix else [])})
        understood = replace(understood, kept=[source_table.header[at] for at in kept])
        whole = len(kept) == len(source_table.header) and not understood.dropped_sensitive
        self.ledger.quote(file, source_table, whole=whole)
        self.ledger.enter(
            file,
            source_table,
            mapping if source_table is table else replace(mapping, places=there),
            kept,
        )
        shaped = goals_apart(table, mapping) if kind == "goals" else Shaped(table)
        if shaped.table is not table:  # what is said of key results is used with them
            used = of_key_results(table.header)
            report = replace(report, ignored=[each for each in report.ignored if each not in used])
        self._warn_of_the_file(file, report, mapping, table)
        decided = Decided(
            rows=len(shaped.table.lines),
            beside=beside.day_order,
            scores_under=matrix.scores_under if matrix else [],
        )
        texts = texts_of(shaped.table, mapping, shaped.texts)
        known_by(file, shaped.table, mapping, texts, self.ledger)
        if kind == "goals":
            parents_known(file, shaped, mapping, texts, self.ledger)
        frame = parse(
            file,
            shaped.table,
            mapping,
            day or min(source.changed_on, self.today),
            self.ledger,
            texts,
            choices,
            decided,
        )
        if kind == "roster" and mapping.also.get("manager"):
            frame = two_managers(frame, shaped.table, mapping, self.ledger)
        if kind == "assessments":
            self._say_of_scores(file, decided)
            if matrix and matrix.taken:
                self.ledger.file(file, "rater_taken", "warning", None, matrix.taken)
            if matrix and matrix.undated:
                self.ledger.file(file, "scores_undated", "warning", of_file.isoformat())
        arrival = Arrival(
            mapping, day or self.today, choices, self.catalogue, self.ledger, self.own
        )
        if kind == "roster":
            dated = snapshots(frame, decided.bare_months, arrival)
            report = self._of_its_days(report, dated)
            frame = self._of_other_days(dated.frame, file, arrival)
            suggested = self._settle_roster(replace(dated, frame=frame), arrival)
        else:
            if kind == "goals":
                dated = snapshots(frame, decided.bare_months, arrival, of="goal")
                report = self._of_its_days(report, dated)
                frame = dated.frame.drop(columns=[SNAPSHOT], errors="ignore")
            if "competency" in frame:
                is_matrix = matrix and wide.is_wide(source_table.header, known, chosen)
                columns = _foreign_columns(source_table, known, choices) if is_matrix else {}
                report = replace(report, understood=understood)
                frame, report = self._place_competencies(frame, columns, report, arrival)
                understood = report.understood
            suggested = self._settle(frame, arrival)
        understood = replace(
            understood,
            day_orders=decided.day_orders,
            scales=decided.scales,
            placed=suggested,
            scale_options=decided.options,
            scale_rules=decided.rules,
        )
        self.reports.append(replace(report, understood=understood))

    def _with_unplaced(
        self, report: FileReport, counted: MappingOf[str, int], choices: Choices
    ) -> FileReport:
        """With the competencies that no ladder has, for the reader to place."""
        found = unplaced(counted, self.competencies, choices.competencies)
        return replace(report, understood=replace(report.understood, unplaced=found))

    def _place_competencies(
        self,
        frame: pd.DataFrame,
        columns: MappingOf[str, int],
        report: FileReport,
        arrival: Arrival,
    ) -> tuple[pd.DataFrame, FileReport]:
        """Competencies by the names of the ladders, and as the reader has placed them; `columns`
        are those of a matrix that are in no ladder."""
        chosen, kind = arrival.choices.competencies, arrival.mapping.kind
        counted = {**columns, **counted_cells(frame["competency"])}
        report = self._with_unplaced(report, counted, arrival.choices)
        if kind == "assessments":
            out = left_out(frame["competency"], chosen)
            frame = self.ledger.refuse(frame, out, "competency", "competency_left_out")
            if waiting := [name for name in columns if name not in chosen]:
                self.ledger.file(
                    report.file, "competencies_unplaced", "warning", ", ".join(waiting)
                )
        names = {**self.names, "competency": with_chosen(self.competencies, chosen)}
        return by_shown_names(frame, names), report

    def _say_of_scores(self, file: str, decided: Decided) -> None:
        """How scores were brought to ours."""
        for heading, rule in decided.rules.items():
            if rule:
                self.ledger.file(file, "scores_scaled", "warning", rule, heading)

    def refuse(self, file: str, code: Code, detail: str | None = None) -> None:
        """A file that is not read at all, with the reason."""
        self.ledger.open(file)
        self.ledger.file(file, code, "refused", detail)
        self.reports.append(FileReport(file, reason=code))

    def _kind(
        self, report: FileReport, name: str, table: Columns, choices: Choices
    ) -> tuple[FileReport, str]:
        """The kind as chosen, else as recognised."""
        if choices.kind in KINDS:
            return replace(report, kind=choices.kind), str(choices.kind)
        kind = kind_of(name, table.header, table.columns, table=table)
        return replace(report, kind=kind), kind

    def _settle(
        self, frame: pd.DataFrame, arrival: Arrival
    ) -> list[tuple[str, str | None, str, int]]:
        kind = arrival.mapping.kind
        frame = by_shown_names(frame, self.names)
        suggested: list[tuple[str, str | None, str, int]] = []
        if kind == "history":
            frame, suggested = placed(frame, replace(arrival, choices=self._chosen(arrival)))
        elif kind == "goals":
            frame = settle_goals(frame, arrival)
            frame = one_owner_a_row(frame)
        self.frames[kind].append(frame)
        return suggested

    def _settle_roster(
        self, dated: Snapshots, arrival: Arrival
    ) -> list[tuple[str, str | None, str, int]]:
        """The roster of a file, or of each day that it speaks of."""
        frame = by_shown_names(dated.frame, self.names)
        frame, suggested = placed(frame, arrival)
        older: pd.DataFrame | None = None
        for rows, of_day in replace(dated, frame=frame).apart(arrival):
            rows, history = present_and_history(rows, of_day)
            self.frames["history"].append(history)
            undated = rows["left_on"].isna() if older is not None else None
            without_day = set() if undated is None else set(rows.loc[undated, "person"])
            rows = first_said(settle_roster(rows, of_day), older, without_day)
            self.frames["roster"].append(rows)
            older = rows
        return suggested

    def _of_its_days(self, report: FileReport, dated: Snapshots) -> FileReport:
        """The file speaks of the newest of its days, which are said with their people or goals."""
        if not dated.counts:
            return report
        if len(dated.counts) > 1:
            said = ", ".join(f"{day}: {count:,}" for day, count in dated.counts.items())
            code: Code = "snapshots_apart" if report.kind == "roster" else "readings_apart"
            self.ledger.file(report.file, code, "warning", said)
        newest = max(dated.counts)
        if newest > self.today:
            self.ledger.file(report.file, "name_day_future", "warning", newest.isoformat())
        return replace(report, seen_on=newest)

    def _of_other_days(self, frame: pd.DataFrame, file: str, arrival: Arrival) -> pd.DataFrame:
        """The rows of a roster of several days without those of a day that another file has."""
        if SNAPSHOT not in arrival.mapping.places or MENDED in file:
            return frame
        taken = {
            day: first
            for day in frame["seen_on"].dt.date.unique()
            if (first := self._roster_of.setdefault(day, file)) != file
        }
        twice = frame["seen_on"].dt.date.isin(list(taken))
        return self.ledger.refuse(
            frame,
            twice,
            SNAPSHOT,
            "roster_day_twice",
            [f"{taken[day]}, {day}" for day in frame.loc[twice, "seen_on"].dt.date],
        )

    def _chosen(self, arrival: Arrival) -> Choices:
        """A title of the past is placed as the reader placed it in a roster, unless said here."""
        if "ladder" in arrival.mapping.places:
            return arrival.choices
        levels = {**self.levels_chosen, **arrival.choices.levels}
        return replace(arrival.choices, levels=levels)

    def _one_roster_a_day(self, kind: str, day: date | None, file: str) -> None:
        if (
            kind == "roster"
            and day is not None
            and MENDED not in file
            and self._roster_of.setdefault(day, file) != file
        ):
            raise FileRefusedError("roster_day_twice", f"{self._roster_of[day]}, {day.isoformat()}")

    def _warn_of_the_file(
        self, file: str, report: FileReport, mapping: Mapping, table: Table
    ) -> None:
        for heading, used in mapping.repeated:
            self.ledger.file(file, "heading_duplicate", "warning", used, heading)
        for name, headings in mapping.ambiguous.items():
            self.ledger.file(file, "column_ambiguous", "warning", f"{name}: {' / '.join(headings)}")
        if mapping.other_years:
            self.ledger.file(file, "other_years", "warning", ", ".join(mapping.other_years))
        for name, likely in mapping.lacking.items():
            self.ledger.file(file, "core_unmapped", "warning", f"{name}: {' / '.join(likely)}")
        for at, heading in enumerate(table.header):
            if (
                not heading
                and at not in mapping.places.values()
                and any(text.strip() for text in distinct(table, at))
            ):
                self.ledger.file(file, "column_unnamed", "warning", str(at + 1))
        if report.seen_on is not None and report.seen_on > self.today:
            self.ledger.file(file, "name_day_future", "warning", report.seen_on.isoformat())
        if not report.rows_read:
            self.ledger.file(file, "rows_missing", "warning")


def _foreign_columns(table: Table, known: MappingOf[str, str], choices: Choices) -> dict[str, int]:
    """The headings of columns of scores that no ladder has, with their filled cells; those that the
    reader has placed among them."""
    places = score_columns(table.header, table.columns)
    axes = {axis.place for axis in wide.axes(table.header, known)}
    chosen = set(choices.competencies)
    foreign = [at for at in places if at not in axes or table.header[at] in chosen]
    return counted_columns(table, foreign)
