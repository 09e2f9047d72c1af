"""The table of terms: what its columns hold, and its rows."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.compose.data.sources import OF_A_SOURCE, sources
from explainer.compose.data.table import URL, Column, Row, Table
from explainer.compose.place import Place
from explainer.known import Index


def _terms(index: Index, place: Place) -> Iterator[Row]:
    for address in sorted(index.terms):
        entry = index.terms[address]
        yield (
            address,
            entry.name,
            list(entry.aliases),
            entry.text.value,
            entry.as_of,
            sources(entry),
            [*index.see.get(address, ())],
            len(index.uses.get(address, ())),
            place.href(address),
        )


TERMS = Table(
    "terms",
    "one term of the glossary",
    (
        Column("id", "text", "the address of its page from the root of the site"),
        Column("term", "text", "the term"),
        Column("other_names", "texts", "other words for it"),
        Column("definition", "text", "what it means"),
        Column("as_of", "date", "the date of the definition"),
        Column("sources", "objects", f"where that can be checked: {OF_A_SOURCE}"),
        Column("see", "texts", "other terms to look at", of="terms"),
        Column("uses", "whole number", "how often articles use it"),
        URL,
    ),
    _terms,
)
