"""Makes a deck of the sample company in every language and renders each slide to a picture with
LibreOffice, to be looked at."""

from __future__ import annotations

import pathlib
import shutil
import subprocess
import sys
from datetime import date

HOME = pathlib.Path(__file__).resolve().parents[1]
OUT = HOME / "build" / "deck-pictures"
DOTS = "110"


def main() -> int:
    sys.path.insert(0, str(HOME))
    from ladder.cards import boards  # noqa: PLC0415
    from ladder.cards.view import view_of  # noqa: PLC0415
    from ladder.datasets import datasets  # noqa: PLC0415 - the project is found first
    from ladder.figures.theme import LIGHT  # noqa: PLC0415
    from ladder.screen.share.export_buttons import deck  # noqa: PLC0415
    from ladder.words import LANGUAGES, Words  # noqa: PLC0415

    office, printer = shutil.which("soffice"), shutil.which("pdftoppm")
    if not office or not printer:
        print(
            "LibreOffice Impress (soffice) and poppler (pdftoppm) are needed for pictures of decks"
        )
        return 1
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    dataset = datasets.open_folder(datasets.SAMPLE, date.today())
    for language in LANGUAGES:
        file = OUT / f"{language}.pptx"
        view = view_of("overview", Words(language), LIGHT, dataset, dataset.newest_day, "*")
        file.write_bytes(deck(view, boards.names(), {}, None, "Ladder"))
        subprocess.run(
            [office, "--headless", "--convert-to", "pdf", "--outdir", str(OUT), str(file)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        subprocess.run(
            [printer, "-r", DOTS, "-png", str(file.with_suffix(".pdf")), str(OUT / language)],
            check=True,
        )
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT.relative_to(HOME)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
