# Each target sets up what it needs; the second time that costs nothing.  `make help` lists them.
# Another Python: PYTHON=python3.12 make site.  Another archive to time: make bench ARCHIVE=folder.  News with gold to
# count in: make accuracy NEWS=folder.  Texts with marked people: make names MARKED=folder.

PYTHON ?= python3
ARCHIVE ?=
NEWS ?= $(wildcard ../shared/bench/quotes)
MARKED ?= $(wildcard ../shared/bench)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

export NO_MKDOCS_2_WARNING := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help site serve check test lighthouse bench accuracy names screenshots clean python chromium

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 20

site: .venv/installed  ## check the archive and build it into site/
	$(BIN)/explainer check
	$(BIN)/mkdocs build

serve: .venv/installed  ## preview on http://127.0.0.1:8000/, rebuilt when articles/ or docs/ change
	$(BIN)/mkdocs serve

check: .venv/installed  ## every problem in articles/ and docs/, with its line and what to do
	$(BIN)/explainer check

test: .venv/installed-for-tests chromium  ## everything a change must pass
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest
	$(BIN)/mkdocs build --strict

lighthouse: .venv/installed-for-tests chromium site  ## what Lighthouse asks of article, person, term and home; fails below 100, performance below 97
	$(BIN)/python bench/lighthouse.py

bench: .venv/installed-for-tests  ## time and memory of a whole build against plain mkdocs build
	$(BIN)/python bench/build.py $(ARCHIVE)

accuracy: .venv/installed-for-tests  ## docs/accuracy.md, counted again: how often the right speaker is printed
	$(BIN)/python bench/accuracy.py $(NEWS)

names: .venv/installed-for-tests  ## docs/names.md, counted again: who is recognised without a list
	$(BIN)/python bench/names.py $(MARKED)

screenshots: .venv/installed-for-tests chromium site  ## the pictures of docs/reading.md and README.md, from the built site, and that of links to it
	$(BIN)/python tests/screenshots.py

clean:  ## remove what the other targets made
	rm -rf .venv site site.new-* site.old-*

.venv/installed: requirements.txt pyproject.toml | python
	@echo "Installing what the archive needs into .venv ..."
	@$(PYTHON) -m venv .venv
	@$(PIP) install -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q hooks  # as pip does for what is not editable: a command starts in two thirds of the time
	@touch $@

.venv/installed-for-tests: requirements-dev.txt .venv/installed
	@echo "Installing what the tests need into .venv ..."
	@$(PIP) install -r requirements-dev.txt
	@touch $@

python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Python 3.11.5 or newer is needed, and there is no '$(PYTHON)': on Debian, apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || { \
	  echo "Python 3.11.5 or newer is needed, and $(PYTHON) is $$($(PYTHON) -V 2>&1): install one and name it, as in PYTHON=python3.12 make site" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv module is missing: on Debian, apt-get install python3-venv" >&2; exit 1; }

chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing Chromium for the browser test ..." && apt-get -qq update && \
	    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium >/dev/null; \
	  else echo "The browser test needs Chromium: install chromium or google-chrome" >&2; exit 1; fi; }
