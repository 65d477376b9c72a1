# All commands run from the project's folder, which may have a space in its path: nothing here uses an absolute one.
SUITABLE := sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3.14 python3; do "$$name" -c "import sys; $(SUITABLE)" 2>/dev/null && echo "$$name" && break; done)
HOST ?= 127.0.0.1
PORT ?= 8501
ENGINES ?= postgres spark
IN_VENV := .venv/bin/python
PIP := $(IN_VENV) -m pip install --quiet --disable-pip-version-check

.PHONY: help run test test-engines quick check fuzz lock wheel sample words-confirmed pictures deck-pictures clean
.DEFAULT_GOAL := help

help:            ## Show this list
	@grep -E '^[a-z-]+: .*##' Makefile | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 20

run: .venv/run   ## Start the app on the sample company (LADDER_DATA=folder for your own; HOST, PORT)
	HOST=$(HOST) PORT=$(PORT) $(IN_VENV) server.py

test: .venv/dev  ## Run every test, those in a real browser included
	@sh tools/browser.sh
	$(IN_VENV) -m pytest -n auto --dist loadfile --no-loadscope-reorder

test-engines: .venv/dev ## Ask everything of PostgreSQL and Spark too (ENGINES=postgres: of one alone); installs what is missing
	sh tools/engines.sh $(ENGINES)
	LADDER_TEST_ENGINES="$(ENGINES)" $(IN_VENV) -m pytest tests/engines

quick: .venv/dev ## The tests nearest to what has changed, lint and words: well under a minute
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m ruff format --check --quiet .
	$(IN_VENV) tools/nearest_tests.py

check: .venv/dev ## What a change must pass: lint, format, types, tests
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m ruff format --check .
	$(IN_VENV) -m mypy
	$(MAKE) test

fuzz: .venv/dev  ## Read 10,000 mutated files: no exception, and rows read = kept + refused
	$(IN_VENV) tools/fuzz_intake.py

lock: .venv/dev  ## Pin requirements.txt and requirements-dev.txt, with hashes, from pyproject.toml
	$(IN_VENV) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --output-file requirements.txt pyproject.toml
	$(IN_VENV) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev --output-file requirements-dev.txt pyproject.toml

wheel: .venv/dev ## Build the package: pip install build/wheel/ladder-*.whl gives the command ladder
	$(IN_VENV) -m uv build --quiet --wheel --out-dir build/wheel .

sample: .venv/dev ## Make data/sample again from its fixed seed
	$(IN_VENV) tools/make_sample_data.py

words-confirmed: .venv/dev ## List the Chinese texts whose English has changed, and confirm them once they have been read
	$(IN_VENV) tools/confirm_words.py --yes

pictures: .venv/dev ## Take the README's picture from the running app
	@sh tools/browser.sh
	$(IN_VENV) tools/take_pictures.py

deck-pictures: .venv/dev ## Render a deck of the sample, slide by slide, with LibreOffice (not part of the tests)
	$(IN_VENV) tools/take_deck_pictures.py

clean:           ## Remove what can be made again
	rm -rf .venv .spark .ladder .pytest_cache .mypy_cache .ruff_cache

.venv/bin/python:
	@"$(PYTHON)" -c "import sys; $(SUITABLE)" || { echo "Ladder needs Python 3.11 to 3.14; say which: make run PYTHON=/path/to/python3.12" >&2; exit 1; }
	"$(PYTHON)" -m venv .venv

.venv/run: requirements.txt | .venv/bin/python
	$(PIP) -r requirements.txt
	@touch .venv/run

.venv/dev: requirements-dev.txt | .venv/bin/python
	$(PIP) -r requirements-dev.txt
	@touch .venv/dev .venv/run
