"""The sample company, prepared once for all tests that ask it."""

from datetime import date
from functools import cache

from ladder.datasets import datasets
from ladder.intake.read import read, sources_in
from ladder.ladders import catalogue
from ladder.warehouse import warehouse

TODAY = date(2026, 9, 30)


@cache
def sample_house() -> warehouse.Warehouse:
    ladders = catalogue.shipped()
    every = ladders.values()
    intake = read(
        sources_in(datasets.SAMPLE),
        today=TODAY,
        levels={(each.id, level.id) for each in every for level in each.levels},
        competencies={axis.id for each in every for axis in each.competencies},
        phases={phase.id for each in every for phase in each.phases},
        checkpoints={entry.id for each in every for entry in each.checkpoints},
    )
    return warehouse.in_memory(ladders, intake, TODAY)
