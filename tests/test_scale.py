"""docs/scale.md: what it has people type is there, and one search over several sites works as it says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, expect

from browser import served
from explainer.__main__ import main
from project import ROOT

PAGE = (ROOT / "docs/scale.md").read_text(encoding="utf-8")
FOLLOWS = "createInstance({"


def test_what_is_typed_has_the_options_that_it_is_typed_with() -> None:
    (recognise,) = re.findall(r"^    \.venv/bin/explainer recognise (.+)", PAGE, re.MULTILINE)
    known = {option for parameter in main.commands["recognise"].params for option in parameter.opts}
    assert {*re.findall(r"--\S+", recognise)} == {"--scheduler", "--store"} <= known
    (worker,) = re.findall(r"^    \.venv/bin/dask worker (.+)", PAGE, re.MULTILINE)
    told = subprocess.run(
        [sys.executable, "-m", "dask", "worker", "--help"], capture_output=True, text=True, timeout=60
    ).stdout
    assert [option for option in re.findall(r"--\S+", worker) if option not in told] == []


def test_what_a_cluster_needs_is_installed_as_the_command_says() -> None:
    install = "    .venv/bin/pip install --no-build-isolation --editable '.[cluster]'\n"
    assert install in PAGE
    assert install.strip() in (ROOT / "hooks/explainer/cluster.py").read_text(encoding="utf-8")


def test_one_line_has_search_look_into_another_site_too(browser: Browser, harbour: Path, tmp_path: Path) -> None:
    for year in ("2015", "2016"):
        shutil.copytree(harbour, tmp_path / year)
    (line,) = re.findall(r"^    (await pagefind\.mergeIndex.+)$", PAGE, re.MULTILINE)
    script = tmp_path / "2015/assets/search.js"
    lines = script.read_text(encoding="utf-8").splitlines()
    (at,) = (number for number, one in enumerate(lines, 1) if FOLLOWS in one)
    script.write_text("\n".join([*lines[:at], line, *lines[at:]]), encoding="utf-8")
    with served(tmp_path) as address, browser.new_page() as page:
        page.goto(f"{address}2015/search/?q=barrier")
        for year in ("2015", "2016"):
            found = page.locator(f".results h2 a[href^='{address}{year}/articles/']").first
            expect(found).to_be_visible()
            answer = page.request.get(found.get_attribute("href") or "")
            assert answer.status == 200
