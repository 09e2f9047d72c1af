"""The types of page, each with one of the shipped site: what holds for every page is looked at on these.

A new type of page is a row here; a page of the built site that no row stands for fails the tests.  Of what the shipped
archive has none, a row of `INVENTED` stands in the site of tests/sites/terms.
"""

from __future__ import annotations

import re
from pathlib import Path

KIND = re.compile(r'<div class="archive archive-([a-z]+)')

PAGES = {
    "home": "",
    "article": "articles/2022/lavrov-letter/",
    "term": "glossary/indivisibility-of-security/",
    "person with an entry": "people/sergey-lavrov/",
    "person without an entry": "people/gerald-ford/",
    "organization": "organizations/nato/",
    "unnamed sources of a body": "unnamed/us/",
    "documents": "documents/",
    "outlet": "outlets/tass/",
    "event": "events/the-lavrov-letter/",
    "articles": "articles/",
    "glossary": "glossary/",
    "people": "people/",
    "organizations": "organizations/",
    "unnamed sources": "unnamed/",
    "outlets": "outlets/",
    "events": "events/",
    "statements": "statements/",
    "statement": "statements/d93ec5338fb2/",
    "quotes": "quotes/",
    "quotes of a year": "quotes/2022/",
    "quotes of a month": "quotes/2022-02/",
    "search": "search/",
    "data": "data/",
    "about": "about/",
    "accuracy": "accuracy/",
    "names": "names/",
    "problems": "problems/",
    "not found": "404.html",
}
INVENTED = {
    "corrected article": "articles/2031/wire/",
    "word of two terms": "meanings/mission/",
}
WRITTEN = "written by hand"


def kind(html: str) -> str:
    """What a page is composed as ("article"), or that it is not composed."""
    found = KIND.search(html)
    return found[1] if found else WRITTEN


def file_of(site: Path, address: str) -> Path:
    """The file that answers for an address."""
    return site / address if address.endswith(".html") else site / address / "index.html"
