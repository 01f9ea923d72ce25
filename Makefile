# make run    crawl the made-up site of sample/, build and publish, print what happened
# make test   all tests          make check   lint, format, types
# make ui     a Prefect server with the deployments of prefect.yaml
# make install, make test-full, make bench, make docs, make clean

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/installed

.DEFAULT_GOAL := help
.PHONY: help install run ui test test-full check format docs bench clean

help: ## say what can be made
	@sed -n 's/^# //p' Makefile

install: $(STAMP) ## create .venv with everything pinned

# Bytecode is compiled here: importing Great Expectations takes three times as long without it. Quietly: some packages
# bring files for Python 2, which is no fault of this machine.
$(STAMP): constraints.txt requirements.txt requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -r requirements.txt -r requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	$(BIN)/python -m compileall -qq -j 0 .venv/lib || true
	@touch $(STAMP)

run: $(STAMP) ## the nightly flow over the sample site
	$(BIN)/python -m flows.demo

ui: $(STAMP) ## Prefect's web UI with the deployments
	$(BIN)/zongjie ui

test: $(STAMP) ## every test in its short form
	$(BIN)/python -m pytest

test-full: $(STAMP) ## every test in its long form
	$(BIN)/python -m pytest --full

check: $(STAMP) ## what CI runs: lint, format, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(STAMP) ## regenerate docs/tables.md
	$(BIN)/python -m warehouse.dictionary

bench: $(STAMP)
	$(BIN)/python -m benchmarks

clean:
	rm -rf .venv data
