# Everything a person, the pre-commit hook or CI runs. `make` alone lists the targets.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
export PYTHONHASHSEED = 0
# A folder of article texts, for the tests that check a coding against its article.
BRIEFING_ARTICLES ?= $(wildcard $(abspath ../shared/articles))
export BRIEFING_ARTICLES

.DEFAULT_GOAL := help
.PHONY: help setup reports test nbval lint lab bench figures check fix lock expected sample pictures schemas clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) ## create .venv from the lock

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; set PYTHON=, e.g. make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	@# uv, pinned by the same lock, installs the rest in seconds; pip does it where uv cannot.
	@awk '/^uv==/ {p = 1} /^[^ ]/ && !/^uv==/ {p = 0} p' requirements.lock > .venv/uv.lock
	$(PIP) --require-hashes -r .venv/uv.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock \
	  || $(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $(STAMP)

reports: $(STAMP) ## build every brief of every source into reports/
	$(BIN)/briefing build

test: check reports ## style, types, every report, the tradecraft lint, pytest and nbval
	$(MAKE) lint
	BRIEFING_REPORTS=$(CURDIR)/reports $(BIN)/python -m pytest -n auto --dist loadfile tests
	$(MAKE) nbval

nbval: $(STAMP) ## run every notebook for every source and state, and compare its text outputs
	$(BIN)/python -m pytest -n auto --dist loadfile -p no:cacheprovider --nbval tests/notebooks/expected

lint: $(STAMP) ## the tradecraft lint on every built report
	$(BIN)/briefing lint

lab: $(STAMP) ## JupyterLab on the notebooks
	$(BIN)/jupyter lab --notebook-dir=. --LabApp.default_url=/lab/tree/notebooks/state_brief.ipynb

bench: $(STAMP) ## the benchmarks, side by side in one run; QUICK=1 for tiny sizes, PARTS="scale seeds"
	$(BIN)/python -m tests.benchmarks $(if $(QUICK),--quick) $(PARTS)

figures: $(STAMP) ## write the figures of the last make bench into README and CONTRIBUTING
	$(BIN)/python -m tests.benchmarks.publish

check: $(STAMP) ## ruff, mypy and the seeds, without changing anything
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/briefing check

fix: $(STAMP) ## ruff's fixes and format, and notebooks stripped of outputs
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/nbstripout --keep-id notebooks/*.ipynb

lock: $(STAMP) ## renew requirements.lock from pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --no-annotate pyproject.toml -o requirements.lock

expected: $(STAMP) ## refresh the text outputs that nbval compares
	$(BIN)/python -m tests.notebooks.refresh

sample: $(STAMP) ## refresh the committed sample in reports/sample
	$(BIN)/python -m tests.reports.sample

pictures: $(STAMP) ## refresh the README's pictures from built reports (needs Chromium)
	$(BIN)/python -m tests.reports.pictures

schemas: $(STAMP) ## refresh the JSON Schemas of the seed files
	$(BIN)/python -m analysis.claims.schema

clean: ## remove what was built; sources and attached texts stay
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .cache
	find reports -mindepth 1 -maxdepth 1 ! -name README.md ! -name sample -exec rm -rf {} +
