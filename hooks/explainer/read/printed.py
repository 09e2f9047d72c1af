"""What somebody printed, before it is an article of the archive: raw text, Markdown, or a saved web page.

    found = read_printed(b"The harbour opens\n\nFebruary 1, 2022\n\nThe mayor cut the ribbon.", "harbour.txt")
    found.values   {"title": "The harbour opens", "date": "2022-02-01"}
    found.text     "The mayor cut the ribbon."

Of text and Markdown every line stays as it came, but for those that say what front matter says.  The words and the
metadata of a web page are found by trafilatura (A. Barbaresi, ACL 2021), which is told from what stands around them;
what the page hides from its readers is taken out before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from explainer.model import Problem
from explainer.pattern import pattern
from explainer.read.bare import read_body
from explainer.read.files import check_characters, decode
from explainer.read.problems import Report

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WEB_PAGE = pattern(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|meta|body)\b", re.IGNORECASE)
PARAGRAPHS = "p|.//li|.//blockquote|.//figcaption|.//h2|.//h3|.//h4|.//td"
NOT_PROSE = "|//".join(
    ("script", "style", "template", "noscript", "iframe", "object", "svg", "textarea", "select", "button")
)
HIDING = pattern(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:opacity|font-size)\s*:\s*0(?![\d.]))", re.IGNORECASE
)
BLANK_LINES = pattern(r"\n{3,}")
ESCAPED = pattern(r"(\\+)([*_`~\[<]|\](?!\())|^( {0,3}\d{0,9})\\(?=[#>+.)-])", re.MULTILINE)
"""Marks with the backslashes that trafilatura writes before them; in an article every backslash is a word.

A bracket that would end the words of a link keeps its own.
"""
LATEST = "9999-12-31"
"""The date up to which a page may be dated."""


class Printed(NamedTuple):
    """The values that front matter would have, by key, and the text under it; `left_out` are words of it not kept."""

    values: Mapping[str, str | tuple[str, ...]]
    text: str
    left_out: tuple[str, ...] = ()


def read_printed(data: bytes, path: str) -> tuple[Printed | None, list[Problem]]:
    """What the bytes of a file say as an article; None, and problems, where they are no text.

    `path` names the file in the problems.
    """
    if WEB_PAGE.match(data):
        return read_web_page(data), []
    report = Report(path)
    raw = decode(data, report)
    if raw is not None:
        report.raw = raw
        check_characters(report)
    if raw is None or report.failed:
        return None, report.problems
    body = read_body(raw, 0, titled=False)
    told = {"title": body.title, "date": body.date, "source": body.source}
    text = raw[body.start : body.end].strip()
    return Printed({key: value for key, value in told.items() if value}, text), report.problems


def read_web_page(data: bytes) -> Printed:
    """The article of a saved page: its prose, what its metadata say (JSON-LD, Open Graph), and its language."""
    from trafilatura import extract, extract_metadata, load_html  # here, for it takes most of a second to load

    page, dated, prose = (load_html(data) for _ in range(3))  # each is changed by whoever reads it
    if page is None or prose is None:
        return Printed({}, "")
    _drop(page, _not_prose(page))
    _drop(prose, [*_not_prose(prose), *_hidden(prose)])
    told = extract_metadata(dated, date_config={"extensive_search": False, "original_date": True, "max_date": LATEST})
    text = extract(prose, output_format="markdown", include_comments=False, favor_recall=True) or ""
    values = {
        "title": told.title,
        "description": told.description,
        "date": told.date,
        "outlet": told.sitename,
        "authors": tuple(filter(None, (told.author or "").split("; "))),
        "source": told.url,
        "lang": (page.get("lang") or "").strip(),
    }
    text = ESCAPED.sub(_typed, BLANK_LINES.sub("\n\n", text.removeprefix(f"# {told.title}\n").strip()))
    return Printed({key: value for key, value in values.items() if value}, text, tuple(_left_out(page, text)))


def _typed(escaped: re.Match[str]) -> str:
    """The mark as the page shows it: before the backslash that escapes it, each of the page's own stands twice."""
    return "\\" * (len(escaped[1]) // 2) + escaped[2] if escaped[2] else escaped[3]


def _not_prose(page: HtmlElement) -> list[HtmlElement]:
    """The elements of a page whose content a browser does not show as words of the page."""
    return [*page.xpath(f"//{NOT_PROSE}")]


def _hidden(page: HtmlElement) -> list[HtmlElement]:
    """The elements that the page itself hides from readers; what a style sheet elsewhere hides is not known."""
    styled = page.xpath("//*[@hidden or @style]")
    return [one for one in styled if "hidden" in one.attrib or HIDING.search(one.get("style", ""))]


def _drop(page: HtmlElement, elements: Iterable[HtmlElement]) -> None:
    """Take the elements out of the page, but for the words behind each."""
    for element in elements:
        if element is not page and element.getparent() is not None:
            element.drop_tree()


def _left_out(page: HtmlElement, text: str) -> Iterator[str]:
    """The paragraphs of a page's article that its text does not have."""
    kept = _letters(text)
    for article in page.xpath("//article[not(ancestor::article)]") or page.xpath("//main") or [page]:
        for paragraph in article.xpath(f".//{PARAGRAPHS}"):
            words = " ".join(paragraph.text_content().split())
            if _letters(words) not in kept:
                yield words


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
