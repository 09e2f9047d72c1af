"""What the file of an entry says, for the page of its term, person, organization or outlet."""

from __future__ import annotations

from explainer.compose.html import Html, join
from explainer.compose.layout import dotted, outside, paragraph
from explainer.compose.linked import linked_mentions, mention_spans
from explainer.compose.place import Place
from explainer.compose.prose import prose
from explainer.known import Index
from explainer.model import Entry, Heading, Source

_WIKIDATA = "https://www.wikidata.org/wiki/"


def entry_words(entry: Entry | None, index: Index, place: Place) -> tuple[Html | None, tuple[Heading, ...]]:
    """The definition or the few words, with links to the other terms in them, and their headings."""
    if entry is None:
        return None, ()
    terms = index.in_entries.get(entry.path, ())
    linked = linked_mentions(entry.text, terms, index.addresses, place.address)
    return prose(entry.text, place, entry.path, mention_spans(linked, place))


def sources(entry: Entry | None) -> Html | None:
    """Where an entry can be checked, and where more about its subject stands."""
    if entry is None:
        return None
    rows = [_source(one) for one in entry.sources]
    more = [outside("its own site", entry.url)] if entry.url else []
    more += [outside("Wikidata", _WIKIDATA + entry.wikidata)] if entry.wikidata else []
    parts = [
        join(["Sources: ", join(rows, "; ")]) if rows else None,
        join(["See ", join(more, ", ")]) if more else None,
    ]
    return paragraph(dotted(*parts), class_="sources") if rows or more else None


def _source(source: Source) -> Html:
    """A source with its saved copy, or why there is none."""
    copy = outside("saved copy", source.archive_url) if source.archive_url else None
    why = f"no saved copy: {source.no_archive}" if source.no_archive else None
    kept = copy or why
    return join([outside(source.title or source.url, source.url), *([" (", kept, ")"] if kept else [])])
