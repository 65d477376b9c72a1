"""Before stop 1: writes data/sample, the files of a fictional company; `python
tools/make_sample_data.py [folder]`."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # run as a script, Python looks beside the script only

from tools.sample_company.build import write_all  # noqa: E402 - the line above makes it importable

if __name__ == "__main__":
    write_all(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "sample")
