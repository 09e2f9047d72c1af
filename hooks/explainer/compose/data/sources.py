"""The sources of an entry, as a column has them."""

from __future__ import annotations

from explainer.model import Entry

OF_A_SOURCE = "title, url, archive_url (a saved copy) or no_archive (why there is none)"


def sources(entry: Entry) -> list[dict[str, str]]:
    """Each with its saved copy, or why there is none."""
    return [
        {"title": one.title, "url": one.url, "archive_url": one.archive_url, "no_archive": one.no_archive}
        for one in entry.sources
    ]
