"""A new article's file: front matter with what was given, and the names that the archive already uses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from explainer.model import Archive
from explainer.names import folded_words
from explainer.suggest.draft import Draft, FrontMatter, RefusedError
from explainer.suggest.owned import file_of
from explainer.suggest.printed import on_a_line

TEXT_GOES_HERE = "The text of the article goes here."


ASKED = ("date", "outlet", "source")
"""What an article should say, and may not."""

Values = Mapping[str, str | tuple[str, ...]]


def draft_article(values: Values, text: str, archive: Archive, root: Path) -> Draft:
    """The file for an article with these values in its front matter; `title` is one of them.

    The name of its outlet is written as the archive has it.  Raises RefusedError where an article of the archive has
    the same source.
    """
    title, date, source = (str(values.get(key, "")) for key in ("title", "date", "source"))
    if date and not re.match(r"\d{4}(?:-|$)", date, re.ASCII):
        raise RefusedError(f"the date must be one of the calendar, not {date} - fix: write --date 2031-03-04")
    path = file_of(title, f"articles/{date[:4]}".rstrip("/"), ".txt", root)
    for article in archive.articles:
        if source and article.source == source:
            raise RefusedError(f"{article.path} has this source already - fix: edit that file")
    if source and not values.get("outlet"):
        values = {**values, "outlet": _at(source, archive)}
    front = FrontMatter()
    for key, value in values.items():
        if not value:
            continue
        if isinstance(value, tuple):
            front.several(key, ((on_a_line(one), ()) for one in value))
        else:
            front.value(key, on_a_line(_known(value, archive) if key == "outlet" else value))
    missing = [key for key in ASKED if not values.get(key)]
    body = text.strip("\n")
    told = [f"{path}: {len(body.split())} words" if body else f"{path}: write the text in the place of its last line"]
    if missing:
        told.append(f"missing: {', '.join(missing)}")
    if not date:
        told.append("once you know the date, move the file to the folder of its year: its path is its address for ever")
    return Draft(path, front.text(body or TEXT_GOES_HERE), tuple(told))


def _known(outlet: str, archive: Archive) -> str:
    """An outlet's name as an article of the archive has it; as it was given where none has it."""
    return next((a.outlet for a in archive.articles if folded_words(a.outlet) == folded_words(outlet)), outlet)


def _at(source: str, archive: Archive) -> str:
    """The outlet whose entry has an address on the same site as a source, "" for none."""
    site = _site(source)
    return next((e.name for e in archive.entries if e.kind == "outlet" and e.url and _site(e.url) == site), "")


def _site(address: str) -> str:
    return urlsplit(address).netloc.lower().removeprefix("www.")
