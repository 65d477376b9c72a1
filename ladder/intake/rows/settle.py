"""What a file says in words of its own settled in ours: who has left or not begun, goals in
percent, levels by title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping as MappingOf
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

import pandas as pd
import pyarrow as pa

from ladder.intake.columns import vocabulary
from ladder.intake.columns.on_arrival import ON_ARRIVAL
from ladder.intake.fields import EMPLOYMENT
from ladder.intake.ledger import Ledger
from ladder.intake.levels.placing import APPLIED, Cells, key_of, place
from ladder.intake.reader_choices import Choices, word_key
from ladder.intake.recognition.mapping import Mapping
from ladder.ladders.ladder import Ladder

Placed = list[tuple[str, str | None, str, int]]
_FEW = 8  # words in a sentence


@dataclass(frozen=True)
class Arrival:
    """What is known of the file whose rows are settled."""

    mapping: Mapping
    seen_on: date
    choices: Choices
    catalogue: MappingOf[str, Ladder] | None
    ledger: Ledger
    own: AbstractSet[str] = frozenset()


def settle_roster(frame: pd.DataFrame, arrival: Arrival) -> pd.DataFrame:
    """A roster in our own columns: who has left has a day of leaving, who has not begun is no
    row."""
    day = pd.Timestamp(arrival.seen_on)
    frame = _by_validity(frame, day, arrival)
    if not _says_status(frame):
        return _begun(frame, frame["hired_on"] > day, arrival)
    said = _employment(frame, arrival)
    left = (said == "left") & frame["left_on"].isna()
    arrival.ledger.warn(
        frame[left],
        next((name for name in ("status", "resigned") if name in frame), "employment"),
        "left_without_day",
        [(day - pd.Timedelta(days=1)).date().isoformat()] * int(left.sum()),
    )
    gone = (day - pd.Timedelta(days=1)).to_datetime64()
    ends = (
        frame["hired_on"].where(frame["hired_on"] > gone, gone) if left.any() else frame["left_on"]
    )
    frame = frame.assign(
        left_on=frame["left_on"].where(~left, ends), employment=_said(frame, said, day)
    )
    waiting = said == "not_started"
    future = frame["hired_on"] > day
    frame = arrival.ledger.refuse(frame, waiting & ~future, "status", "not_started")
    return _begun(frame, future & ~waiting, arrival)


def _by_validity(frame: pd.DataFrame, day: pd.Timestamp, arrival: Arrival) -> pd.DataFrame:
    """Whose present row was valid until a day that has passed: that was the last day of their
    employment, unless the file says otherwise of who works here (a status, or a day of leaving for
    those who left): then only the position has ended. Each is said."""
    if "effective_to" not in frame:
        return frame
    ended = (frame["effective_to"] < day) & frame["left_on"].isna()
    said = _employment(frame, arrival, says=False) if _says_status(frame) else None
    stays = ended & ("left_on" in arrival.mapping.places)
    if said is not None:
        stays = ended & said.isin(["active", "leave"])
    for rows, code in ((ended & ~stays, "validity_ended"), (stays, "position_ended")):
        days = frame.loc[rows, "effective_to"].dt.strftime("%Y-%m-%d")
        arrival.ledger.warn(frame[rows], "effective_to", code, days)  # type: ignore[arg-type]
    return frame.assign(left_on=frame["left_on"].where(~(ended & ~stays), frame["effective_to"]))


def _says_status(frame: pd.DataFrame) -> bool:
    columns = {"resigned", "status"}.intersection(frame.columns)
    return bool(columns) or bool(frame["employment"].notna().any())


def _begun(frame: pd.DataFrame, future: pd.Series, arrival: Arrival) -> pd.DataFrame:
    """The columns of ours alone; of whom a file of others says a day of hire to come is listed."""
    if not arrival.mapping.is_our_own and future.any():
        arrival.ledger.warn(frame[future.loc[frame.index]], "hired_on", "hired_in_future")
    return frame.drop(columns=[each.name for each in ON_ARRIVAL["roster"] if each.name in frame])


def _said(frame: pd.DataFrame, said: pd.Series, day: pd.Timestamp) -> pd.Series:
    """active, leave, left, unknown or null: a day of leaving that has passed says more than a word
    that is not understood."""
    words = said.where(said != "not_started", None)
    gone = (words == "unknown") & (frame["left_on"] < day)
    return words.where(~gone, "left").astype("str")


def _employment(frame: pd.DataFrame, arrival: Arrival, *, says: bool = True) -> pd.Series:
    """active, leave, left, not_started, unknown or null, row by row; if it `says` so, a word that
    is not known is listed, and with its people. An empty cell is unknown too where most have a
    status: it may be the mark of those only who have left."""
    said = frame["employment"].astype(object).where(frame["employment"].notna(), None)
    for field in ("resigned", "status"):
        if field not in frame:
            continue
        cells = _texts(frame[field])
        heading = arrival.mapping.headings[field]
        yes = "left" if field == "resigned" else vocabulary.yes_means(heading)
        chosen = _chosen(heading, cells, arrival.choices)
        read = [
            chosen.get(cell) or word
            for cell, word in zip(cells, vocabulary.employment(cells, yes), strict=True)
        ]
        words = pd.Series(read, index=frame.index, dtype=object)
        empty = {cell for cell in set(cells) if vocabulary.blank(cell)}
        unknown = [
            word is None and cell not in empty for word, cell in zip(words, cells, strict=True)
        ]
        words[unknown] = "unknown"
        if says and any(unknown):
            strange = frame[pd.Series(unknown, index=frame.index, dtype=bool)]
            arrival.ledger.warn(strange, field, "status_unknown")
            counted = Counter(cell for cell, one in zip(cells, unknown, strict=True) if one)
            shown = ", ".join(f"“{word}”: {count:,}" for word, count in counted.most_common(_FEW))
            shown += ", …" if len(counted) > _FEW else ""
            file = str(frame["file"].iloc[0])
            arrival.ledger.file(file, "statuses_unknown", "warning", shown, heading)
        silent = [cell in empty for cell in cells]
        if field == "status" and 2 * sum(silent) < len(silent):
            words[silent] = "unknown"  # said of most, and not of these
        said = words.where(words.notna() & ((words != "unknown") | said.isna()), said)
    return said


def _chosen(heading: str, cells: Sequence[str | None], choices: Choices) -> dict[str | None, str]:
    """What the reader has said that words of a status mean: cell -> active, leave, left or
    unknown."""
    said = {cell: choices.words.get(word_key(heading, cell or "")) for cell in set(cells)}
    return {cell: word for cell, word in said.items() if word in EMPLOYMENT}


def placed(frame: pd.DataFrame, arrival: Arrival) -> tuple[pd.DataFrame, Placed]:
    """Ladder and level by what the reader chose, else by name and alias; who is placed nowhere is
    kept without a ladder."""
    wanted = arrival.choices.levels or "ladder" not in arrival.mapping.places
    if not wanted and arrival.catalogue is not None and len(frame):
        return _by_shown_names(frame, arrival), []
    if arrival.catalogue is None or not wanted or frame.empty:
        return frame, []
    titles, levels_said, ladders_said = (
        _texts(frame[name]) for name in ("title", "level", "ladder")
    )
    found = place(
        titles,
        levels_said,
        ladders_said,
        arrival.catalogue,
        arrival.choices.levels,
        own=arrival.own,
    )
    ladders = pd.Series(found.ladders, index=frame.index, dtype="str")
    levels = pd.Series(found.levels, index=frame.index, dtype="str")
    nowhere = ladders.isna() & frame["level"].notna()
    arrival.ledger.warn(frame[nowhere], "level", "level_not_placed")
    rows = zip(titles, levels_said, ladders_said, strict=True)
    where: dict[tuple[str | None, ...], tuple[str | None, str | None]] = dict(
        zip(rows, zip(found.ladders, found.levels, strict=True), strict=True)
    )
    suggested: Placed = []
    people = _people(frame, titles, levels_said, ladders_said)
    for cells, suggestion in found.suggestions.items():
        if not any(cells):
            continue
        ladder, level = where[tuple(cells)]
        chosen = key_of(cells) in arrival.choices.levels
        likely = (
            f"{suggestion.ladder}/{suggestion.level}"
            if suggestion.ladder and suggestion.sure not in APPLIED
            else None
        )
        suggested.append(
            (
                key_of(cells),
                f"{ladder}/{level}" if ladder else likely,
                "chosen" if chosen else suggestion.sure,
                people.get(cells, suggestion.people),
            )
        )
    return frame.assign(ladder=ladders, level=levels), suggested


def _texts(column: pd.Series) -> list[str | None]:
    found: list[str | None] = pa.array(column, pa.string(), from_pandas=True).to_pylist()
    return found


def _people(frame: pd.DataFrame, *said: list[str | None]) -> dict[Cells, int]:
    """How many people a title of a history is of; nothing for a roster, where each has one row."""
    if "starts_on" not in frame:
        return {}
    rows = zip(frame["person"], *said, strict=True)
    return Counter(Cells(*cells) for _, *cells in dict.fromkeys(rows))


def _by_shown_names(frame: pd.DataFrame, arrival: Arrival) -> pd.DataFrame:
    """Ladders and levels by the names that the screen shows, in either language, where the cells
    are no ids; what names no level stays as written, to be listed."""
    catalogue = arrival.catalogue or {}
    ids = {(ladder.id, level.id) for ladder in catalogue.values() for level in ladder.levels}
    said = frame[["ladder", "level"]].drop_duplicates().dropna()
    named = [pair for pair in said.itertuples(index=False, name=None) if pair not in ids]
    if not named:
        return frame
    cells = list(zip(frame["ladder"], frame["level"], strict=True))
    found = place(
        [None] * len(named),
        [level for _, level in named],
        [ladder for ladder, _ in named],
        catalogue,
        own=arrival.own,
    )
    meant = {
        pair: (ladder, level)
        for pair, ladder, level in zip(named, found.ladders, found.levels, strict=True)
        if ladder and level
    }
    pairs = [meant.get(pair, pair) for pair in cells]
    return frame.assign(
        ladder=pd.Series([ladder for ladder, _ in pairs], index=frame.index, dtype="str"),
        level=pd.Series([level for _, level in pairs], index=frame.index, dtype="str"),
    )


def by_shown_names(frame: pd.DataFrame, names: MappingOf[str, MappingOf[str, str]]) -> pd.DataFrame:
    """Competencies, phases and checkpoints by the names that the screen shows, in either language,
    as their ids; what is none stays as written, to be listed."""
    for field, ids in names.items():
        if field not in frame:
            continue
        folded = {vocabulary.folded(name): id_ for name, id_ in ids.items()}
        said = [text for text in frame[field].dropna().unique() if text not in ids.values()]
        meant = {text: found for text in said if (found := folded.get(vocabulary.folded(text)))}
        if meant:
            frame = frame.assign(**{field: frame[field].replace(meant)})
    return frame


def settle_goals(frame: pd.DataFrame, arrival: Arrival) -> pd.DataFrame:
    """Goals in our own columns: progress alone is the way from 0 to 100 percent, beside a target it
    is the share of that way; all of it, where nothing says how the goal stands, is done."""
    if "progress" not in frame:
        return frame
    done = frame["status"].isna() & frame["closed_on"].isna() & (frame["progress"] >= 100)
    frame = frame.assign(status=frame["status"].where(~done, "done"))
    bare = frame["progress"].notna() & frame["current"].isna()
    way = frame["target"].notna()
    start = frame["baseline"].fillna(0.0)
    reached = start + frame["progress"] / 100 * (frame["target"] - start)
    percent = bare & ~way
    frame = frame.assign(
        current=frame["current"].where(~bare, reached.where(way, frame["progress"])),
        baseline=frame["baseline"].where(~bare, start),
        target=frame["target"].where(~percent, 100.0),
        unit=frame["unit"].where(~percent, "%"),
    )
    return frame.drop(columns=["progress"])
