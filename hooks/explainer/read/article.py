"""One article from its decoded file, with or without front matter.

    read_article_text("The harbour opens\n\nThe mayor cut the ribbon.", "articles/2022/harbour.txt")

The title of a file that has it in its text, not in front matter, is the first block of `Article.text`: a heading of
level 1, so that names in it are recognised like others; a page shows it once, as its title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from explainer.model import Article, Problem
from explainer.pattern import pattern
from explainer.read.bare import Body, read_body
from explainer.read.front_matter import read_front_matter
from explainer.read.keys import ARTICLE_KEYS, SAVED, article_path
from explainer.read.nodes import Keys
from explainer.read.problems import Report, shown
from explainer.read.records import read_keys

LONGEST_TITLE = 300
ENDING = pattern(r"\.(?:txt|md)$")
PICTURE = pattern(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
UNSAFE_LINK = pattern(r"\]\(\s*<?((?:javascript|vbscript|data|file):|//)", re.IGNORECASE)

HTML = pattern(r"<(?:(?:script|style|iframe|object|embed|form|svg|math|meta|link|base)\b|!--)", re.IGNORECASE)
"""What begins HTML that does something, or hides what follows."""


def read_article_text(raw: str, path: str = "") -> tuple[Article, list[Problem]]:
    """The article of a file's text, and what is wrong with it; where something is, what could be read all the same.

    `path` is the file from the project's root; offsets of the article's text lead to offsets of `raw`.
    """
    report = Report(path, raw)
    keys, start = read_front_matter(raw, report)
    values = read_keys(keys, ARTICLE_KEYS, "an article", report)
    body = read_body(raw, start, "title" in keys, values.get("date", ""), values.get("source", ""))
    check_keys(keys, values, report)
    check_body(body, "title" in keys, start, report)
    told = {"title": body.title, **values, "date": body.date, "source": body.source}
    for name in ("related", "aliases"):
        told[name] = tuple(article_path(value) for value in values.get(name, ()))
    return Article(path=path, address=ENDING.sub("", path) + "/", text=body.text, **told), report.problems


def check_keys(keys: Keys, values: Mapping[str, Any], report: Report) -> None:
    """What must hold between the keys of an article."""
    status = values.get("status", "published")
    if status != "published" and not values.get("corrections"):
        node = keys["status"][1]
        report.add("A05", node.line, node.column, status=status)
    if values.keys() >= SAVED.keys():
        node = keys["no_archive"][1]
        report.add("F15", node.line, node.column)


def check_body(body: Body, titled: bool, start: int, report: Report) -> None:
    """What must hold for the text of an article; `titled` says that its front matter has the title."""
    raw = report.raw
    if report.failed:  # a title, or all of the text, may be missing for what is wrong with the front matter
        return
    if not titled and not body.title:
        report.add_at(start, "A02")
    elif len(body.text.blocks) <= (not titled):
        report.add_at(max(0, len(raw.rstrip()) - 1), "A01")
    if len(body.title) > LONGEST_TITLE:
        report.add_at(start, "A09", length=len(body.title), most=LONGEST_TITLE)
    if "](" in raw:
        for picture in PICTURE.finditer(raw, start):
            report.add_at(picture.start(), "A07")
        for link in UNSAFE_LINK.finditer(raw, start):
            report.add_at(link.start(1), "A08", address=shown(link[1]))
    first = {element[0].lower(): element for element in reversed([*HTML.finditer(raw, start)])} if "<" in raw else {}
    for element in first.values():
        report.add_at(element.start(), "A14", element=shown(element[0]))
