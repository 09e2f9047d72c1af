"""A new article's file: front matter with what was given, and the names that the archive already uses."""

from __future__ import annotations

import re
from pathlib import Path

from explainer.model import Archive
from explainer.names import folded_words
from explainer.suggest.draft import Draft, FrontMatter, RefusedError
from explainer.suggest.owned import file_of
from explainer.suggest.printed import on_a_line

TEXT_GOES_HERE = "The text of the article goes here."


def draft_article(title: str, date: str, outlet: str, source: str, text: str, archive: Archive, root: Path) -> Draft:
    """The file for an article of that title, date (ISO 8601), outlet and source; what is "" is left to the editor.

    Raises RefusedError where an article of the archive has the same source.
    """
    if not re.match(r"\d{4}(?:-|$)", date, re.ASCII):
        raise RefusedError(f"the date must be one of the calendar, not {date} - fix: write --date 2031-03-04")
    path = file_of(title, f"articles/{date[:4]}", ".txt", root)
    for article in archive.articles:
        if source and article.source == source:
            raise RefusedError(f"{article.path} has this source already - fix: edit that file")
    front = FrontMatter()
    front.value("title", on_a_line(title))
    front.value("date", date)
    known = next((a.outlet for a in archive.articles if folded_words(a.outlet) == folded_words(outlet)), outlet)
    missing = [key for key, value in (("outlet", outlet), ("source", source)) if not value]
    if outlet:
        front.value("outlet", on_a_line(known))
    if source:
        front.value("source", source)
    body = text.strip("\n")
    told = [f"{path}: {len(body.split())} words" if body else f"{path}: write the text in the place of its last line"]
    if missing:
        told.append(f"missing: {', '.join(missing)}")
    return Draft(path, front.text(body or TEXT_GOES_HERE), tuple(told))
