"""Hostile words in the frame of a printed page: title, header, navigation, table of contents, breadcrumbs, footer.

HOSTILE=10000 .venv/bin/python -m pytest tests/test_hostile_theme.py prints that many documents.
"""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from attacks import Attacks
from browser import window
from hostile import SITE, TOGETHER, files, published
from parsed import Reader, foreign
from project import ROOT, built, tree
from test_hostile import DOCUMENTS

NAVIGATION = re.compile(r"^nav:\n(?:  .*\n)+", re.MULTILINE)
NAMES = re.compile(r"^(?:site_name|site_description): .*\n", re.MULTILINE)
FEATURES = ("content.action.edit", "navigation.sections", "navigation.footer", "navigation.path", "toc.follow")
"""Every part of the theme's frame that has words."""
PLANTED = "<img planted src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def reader(browser: Browser, harbour: Path) -> Iterator[Reader]:
    """Chromium, to read with; a page of a site without hostile words says which scripts the theme has inside."""
    with window(browser, 800) as tab:
        yield Reader(tab, (harbour / "about/index.html").read_text(encoding="utf-8"))


def project(folder: Path, number: int, documents: int = TOGETHER) -> Path:
    """A project with a hostile archive, a hostile name, and all of the theme's frame.

    Its navigation has all hand-written pages, in a section of a hostile name, and a link of one.
    """
    published(folder, files(number, documents))
    words = Attacks(random.Random(number)).words
    settings = NAMES.sub("", NAVIGATION.sub("", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    first, *others = sorted(path.name for path in (folder / "docs").glob("d*.md"))
    section = {f"{words()} {PLANTED}": [{f"{words()} {PLANTED}": first}, *others]}
    told: dict[str, object] = {"nav": ["index.md", section, {PLANTED: "https://a.example/"}]}
    told |= {"site_name": f"{words()} {PLANTED}", "site_description": f'{words()} ">{PLANTED}'}
    named = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items())
    (folder / "mkdocs.yml").write_text(
        f"{named}{settings}\ntheme: {{features: {json.dumps(FEATURES)}}}\n", encoding="utf-8"
    )
    (folder / "hooks").symlink_to(ROOT / "hooks")
    return folder


@pytest.mark.parametrize("number", range(-(-DOCUMENTS // 10 // TOGETHER)))
def test_hostile_words_are_words_in_every_printed_file(number: int, reader: Reader, tmp_path: Path) -> None:
    site = built(project(tmp_path, number), SITE_URL=SITE, REPO_URL="https://code.example/archive")
    found = tree(site)
    assert len([path for path in found if path.endswith("index.html")]) > TOGETHER
    assert foreign(found, reader) == []


# ---- the escapers switched off ----

HOLES = """
import ready_page
import shell


def holed(name, value):
    return f'{value}"><x-{name}>' if "planted" in value else value


kept = ready_page.ReadyPage.values
escaped = shell.escaped
ready_page.ReadyPage.values = lambda page: {
    name: holed("content" if name == shell.CONTENT else name.rstrip("0123456789"), value)
    for name, value in kept(page).items()
}
shell.escaped = lambda text: holed("handwritten", escaped(text))
"""
"""A hook of MkDocs that lets an element through behind each value of a composed page, and behind words of others."""


def test_a_hole_is_found_wherever_the_theme_prints_hostile_words(reader: Reader, tmp_path: Path) -> None:
    made = project(tmp_path, 1, 60)
    (made / "holes.py").write_text(HOLES, encoding="utf-8")
    with (made / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [holes.py, hooks/mkdocs_hooks.py]\n")
    found = foreign(tree(built(made)), reader)
    seen = {element for told in found for element in re.findall(r"the element x-(\w+)", told)}
    assert seen == {"title", "description", "heading", "anchor", "head", "content", "handwritten"}


def test_a_title_that_the_theme_does_not_escape_again_is_told(reader: Reader, tmp_path: Path) -> None:
    """Material takes elements out of a title, and makes marks of its entities, which it prints."""
    made = project(tmp_path, 1, 60)
    shutil.copytree(ROOT / "hooks/theme", made / "theme")
    template = made / "theme/main.html"
    printed = template.read_text(encoding="utf-8")
    template.write_text(printed.replace("| striptags | e", "| striptags"), encoding="utf-8")
    settings = (made / "mkdocs.yml").read_text(encoding="utf-8")
    (made / "mkdocs.yml").write_text(settings.replace("theme: {", "theme: {custom_dir: theme, "), encoding="utf-8")
    assert [told for told in foreign(tree(built(made)), reader) if "planted" in told] != []
