"""Of columns whose headings nobody knows the one that speaks of ids is the id."""

from __future__ import annotations

import pytest

from ladder.intake.file.table import tabulate
from ladder.intake.recognition.mapping import map_columns


@pytest.mark.parametrize(
    "heading", ["ID salarié", "Código interno", "Nummer der Person", "人员番号"]
)
def test_months_of_service_are_no_id_beside_a_column_of_ids(heading: str) -> None:
    text = (
        f"Months of Service,{heading},Full Name\n3,10015,Ann Fox\n4,10016,Bo Elm\n5,10017,Cy Oak\n"
    )
    table = tabulate(text)
    mapping = map_columns("roster", table.header, table.columns)
    assert mapping.headings["person"] == heading
