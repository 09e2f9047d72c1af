# Each target sets up what it needs; the second time that costs nothing.  `make help` lists them.
# Another Python: PYTHON=python3.12 make site.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
HASHED := --require-hashes --only-binary :all:  # no file but those whose hashes are listed, and no code run to install it

export NO_MKDOCS_2_WARNING := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help site serve check clean python

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

site: .venv/installed  ## check the archive and build it into site/
	$(BIN)/explainer check
	$(BIN)/mkdocs build

serve: .venv/installed  ## preview on http://127.0.0.1:8000/, which follows articles/ and docs/
	$(BIN)/mkdocs serve

check: .venv/installed  ## every problem in articles/ and docs/, with its line and what to do
	$(BIN)/explainer check

clean:  ## remove what the other targets made
	rm -rf .venv .cache site .site.built site.new-* site.old-*

.venv/installed: requirements.txt pyproject.toml | python
	@echo "Installing what the archive needs into .venv ..."
	@$(PYTHON) -m venv .venv
	@$(PIP) install $(HASHED) -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q hooks  # as pip does for what is not editable: a command starts in two thirds of the time
	@touch $@

python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Python 3.11.5 or newer is needed, and there is no '$(PYTHON)': on Debian, apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || { \
	  echo "Python 3.11.5 or newer is needed, and $(PYTHON) is $$($(PYTHON) -V 2>&1): install one and name it, as in PYTHON=python3.12 make site" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv module is missing: on Debian, apt-get install python3-venv" >&2; exit 1; }

-include tests/targets.mk  # what only the program's own tests need, where they are at hand
