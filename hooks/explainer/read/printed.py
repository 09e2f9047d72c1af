"""What somebody printed, before it is an article of the archive: raw text, Markdown, or a saved web page.

    found = read_printed(b"The harbour opens\n\nFebruary 1, 2022\n\nThe mayor cut the ribbon.", "harbour.txt")
    found.values   {"title": "The harbour opens", "date": "2022-02-01"}
    found.text     "The mayor cut the ribbon."

Of text and Markdown every line stays as it came, but for those that say what front matter says.  The words and the
metadata of a web page are found by trafilatura (A. Barbaresi, ACL 2021), which is told from what stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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
BLANK_LINES = pattern(r"\n{3,}")
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
    if page is None:
        return Printed({}, "")
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
    text = BLANK_LINES.sub("\n\n", text.removeprefix(f"# {told.title}\n").strip())
    return Printed({key: value for key, value in values.items() if value}, text, tuple(_left_out(page, text)))


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
