"""docs/reading.md shows every type of page, with pictures that are there and light, and none of them is published."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser

from page_types import PAGES
from project import ROOT
from screenshots import FOLDER, SHOTS, picture, take_all

READING = (ROOT / "docs/reading.md").read_text(encoding="utf-8")
ALL_PICTURES = 2_000_000  # bytes
SHOWN = re.compile(r"!\[(.+?)\]\((?:docs/)?assets/screenshots/(.+?)\)")


def test_every_type_of_page_is_told_and_shown_and_no_other() -> None:
    assert re.findall(r"^### (.+)$", READING, re.MULTILINE) == [name.capitalize() for name in PAGES]
    shown = [file for _, file in SHOWN.findall(READING)]
    assert shown == [picture(name, shot) for name in PAGES for shot in SHOTS]


def test_every_picture_that_is_shown_is_there_and_all_of_them_are_light() -> None:
    shown = {file for _, file in SHOWN.findall(READING + (ROOT / "README.md").read_text(encoding="utf-8"))}
    assert {path.name for path in FOLDER.iterdir()} == shown
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= ALL_PICTURES


def test_pictures_differ_in_what_they_say_they_show() -> None:
    said = [words for words, _ in SHOWN.findall(READING)]
    assert len(set(said)) == len(said)


def test_the_pictures_are_not_published(shipped: Path) -> None:
    assert not (shipped / "assets/screenshots").exists()
    assert not (shipped / "reading").exists()


def test_pictures_are_taken_of_pages_as_they_are_served_and_others_removed(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    (tmp_path / "ferry-dark.webp").write_bytes(b"of a type of page that is no more")
    take_all(browser, address, {"search": "search/"}, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {picture("search", shot) for shot in SHOTS}
    assert all(path.read_bytes()[8:12] == b"WEBP" for path in tmp_path.iterdir())
