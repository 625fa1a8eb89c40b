# Everything a person, the pre-commit hook or CI runs. `make` alone lists the targets.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
PIP := -m pip install --quiet --disable-pip-version-check
BENCH := .venv-bench
# What a run leaves in a notebook, and git shall not see.
STRIP := $(BIN)/nbstripout --keep-id --extra-keys \
  "$(addprefix metadata.language_info.,codemirror_mode file_extension mimetype nbconvert_exporter pygments_lexer version)"
export PYTHONHASHSEED = 0
# One more than there are cores: many tests wait for a kernel, a browser or a server.
WORKERS ?= $(shell echo $$(( $$(nproc 2>/dev/null || echo 2) + 1 )))
# A folder of article texts, for the tests that check a coding against its article.
BRIEFING_ARTICLES ?= $(wildcard $(abspath ../shared/articles))
export BRIEFING_ARTICLES
# A folder of corpora, on which the rules of drafting are measured.
BRIEFING_DRAFT_DATA ?= $(wildcard $(abspath ../shared/data/dev))
export BRIEFING_DRAFT_DATA

.DEFAULT_GOAL := help
.PHONY: help setup filter reports test nbval hostile lint lab bench figures check fix lock expected sample pictures schemas clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP) filter ## create .venv from the lock, and git's filter for notebooks

# $(call install,ENVIRONMENT,LOCK…): uv installs in seconds; pip does it where uv cannot.
install = $(BIN)/uv pip install --quiet --python $(1)/bin/python --require-hashes $(2:%=-r %) \
	  || $(1)/bin/python $(PIP) --require-hashes $(2:%=-r %)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; set PYTHON=, e.g. make PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	@# uv is pinned by the same lock.
	@awk '/^uv==/ {p = 1} /^[^ ]/ && !/^uv==/ {p = 0} p' requirements.lock > .venv/uv.lock
	$(BIN)/python $(PIP) --require-hashes -r .venv/uv.lock
	$(call install,.venv,requirements.lock)
	$(BIN)/python $(PIP) --no-deps --no-build-isolation -e .
	@# JupyterLab shall not offer to fetch news, nor look for newer editions of itself.
	$(BIN)/jupyter labextension disable --log-level=ERROR "@jupyterlab/apputils-extension:announcements"
	@$(MAKE) --no-print-directory filter
	@touch $(STAMP)

# Only where this folder is a repository or a worktree of one; .gitattributes says which files. The
# paths are relative: worktrees share a configuration, and one that is not set up goes unfiltered.
filter:
	@if above=$$(git rev-parse --show-cdup 2>/dev/null) && [ -z "$$above" ]; then \
	  git config filter.nbstripout.clean \
	    'if [ -x $(BIN)/nbstripout ]; then $(STRIP); else cat; fi' && \
	  git config filter.nbstripout.smudge cat || echo "git's filter for notebooks is not set up"; fi

$(BENCH)/.installed: tests/benchmarks/requirements.lock $(STAMP)
	$(PYTHON) -m venv $(BENCH)
	$(call install,$(BENCH),requirements.lock $<)
	$(BENCH)/bin/python $(PIP) --no-deps --no-build-isolation -e .
	@touch $@

reports: $(STAMP) ## build every brief of every source into reports/
	$(BIN)/briefing build

test: check reports ## style, types, every report, the tradecraft lint, pytest and nbval
	$(MAKE) lint
	BRIEFING_REPORTS=$(CURDIR)/reports $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile tests
	$(MAKE) nbval

nbval: $(STAMP) ## run every notebook for every source and state, and compare its text outputs
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -p no:cacheprovider --nbval tests/notebooks/expected

hostile: $(STAMP) ## ten thousand spoiled inputs; ARGS="--count 500 --seed 2" is passed on
	$(BIN)/python -m tests.hostile_hour $(ARGS)

lint: $(STAMP) ## the tradecraft lint on every built report
	$(BIN)/briefing lint

lab: $(STAMP) ## JupyterLab on the notebooks; LAB_ARGS="--port 9999 --no-browser" is passed on
	JUPYTER_DEFAULT_PROVISIONER_NAME=briefing $(BIN)/jupyter lab --notebook-dir=. \
	  --LabApp.default_url=/lab/tree/notebooks/start.ipynb \
	  $(if $(filter 0,$(shell id -u)),--allow-root) $(LAB_ARGS)

# The rivals' environment is made only for the part that needs it; where it cannot be, as without a
# network, the part goes on without them and says so.
bench: $(STAMP) ## the benchmarks, side by side in one run; QUICK=1 for tiny sizes, PARTS="scale seeds"
	@$(if $(filter throughput all,$(or $(PARTS),all)),$(MAKE) --no-print-directory $(BENCH)/.installed || true)
	$(BIN)/python -m tests.benchmarks $(if $(QUICK),--quick) $(PARTS)

figures: $(STAMP) ## write the figures of the last make bench into README and CONTRIBUTING
	$(BIN)/python -m tests.benchmarks.publish

check: $(STAMP) ## ruff, types, the rooms, the seeds and the audit, without changing anything
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/briefing check
	$(BIN)/python -m tests.audit
	@if command -v tsc > /dev/null; then tsc --project tests/front; \
	else echo "Types of the front end: NOT MADE, there is no tsc on the PATH."; fi

fix: $(STAMP) ## ruff's fixes and format, and notebooks stripped of outputs
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(STRIP) notebooks/*.ipynb

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-header --no-annotate
RIVALS := tests/benchmarks/requirements

lock: $(STAMP) ## renew requirements.lock from pyproject.toml, and the benchmarks' own
	$(COMPILE) --extra dev pyproject.toml -o requirements.lock
	@# The rivals run on the very packages of ours; their lock holds what they want besides.
	$(COMPILE) -c requirements.lock $(RIVALS).in -o .venv/rivals.lock
	awk 'NR == FNR {if (/^[^ ]/) ours[$$1]; next} /^[^ ]/ {p = !($$1 in ours)} p' \
	  requirements.lock .venv/rivals.lock > $(RIVALS).lock

expected: $(STAMP) ## refresh the text outputs that nbval compares
	$(BIN)/python -m tests.notebooks.refresh

sample: $(STAMP) ## refresh the committed sample in reports/sample
	$(BIN)/python -m tests.reports.sample

pictures: $(STAMP) ## refresh the README's pictures from built reports (needs Chromium)
	$(BIN)/python -m tests.reports.pictures
	$(BIN)/python -m tests.jupyterlab.pictures

schemas: $(STAMP) ## refresh the JSON Schemas of the seed files
	$(BIN)/python -m analysis.claims.schema

clean: ## remove what was built, and end the warm process; sources and attached texts stay
	-@[ ! -x $(BIN)/python ] || $(BIN)/python -m analysis.engine.resident 2>/dev/null
	rm -rf .venv $(BENCH) .mypy_cache .ruff_cache .pytest_cache .hypothesis .cache
	find reports -mindepth 1 -maxdepth 1 ! -name README.md ! -name sample -exec rm -rf {} +
