"""The table of people, bodies and other sources: what its columns hold, and its rows."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.compose.data.sources import OF_A_SOURCE, sources
from explainer.compose.data.table import URL, Column, Row, Table
from explainer.compose.place import Place
from explainer.known import Index, Voice
from explainer.model import Entry


def _people(index: Index, place: Place) -> Iterator[Row]:
    for address in sorted(index.voices):
        voice = index.voices[address]
        entry = voice.entry
        yield (
            address,
            voice.kind,
            voice.name,
            _other_names(voice),
            entry.wikidata if entry else "",
            entry.url if entry else "",
            _roles(entry),
            _replies(entry),
            sources(entry) if entry else [],
            len(voice.said),
            place.href(address),
        )


def _other_names(voice: Voice) -> list[str]:
    names = dict.fromkeys([*(voice.entry.aliases if voice.entry else ()), *voice.spellings])
    return [name for name in names if name != voice.name]


def _roles(entry: Entry | None) -> list[dict[str, str]]:
    roles = entry.roles if entry else ()
    return [
        {"title": one.title, "organization": one.organization, "from": one.since, "to": one.until, "as_of": one.as_of}
        for one in roles
    ]


def _replies(entry: Entry | None) -> list[dict[str, str]]:
    return [
        {"date": one.date, "text": one.text, "quote": one.quote, "source": one.source}
        for one in (entry.replies if entry else ())
    ]


PEOPLE = Table(
    "people",
    "one person or body that is quoted or has an entry, the unnamed sources of one body, or all documents",
    (
        Column("id", "text", "the address of their page from the root of the site"),
        Column("kind", "text", "person, organization, unnamed or document"),
        Column("name", "text", "the name the archive prints"),
        Column("other_names", "texts", "other names and spellings of theirs"),
        Column("wikidata", "text", "their item in Wikidata"),
        Column("site", "text", "a site of their own"),
        Column("roles", "objects", "the offices they held: title, organization, from, to, as_of"),
        Column("replies", "objects", "what they answered to what is quoted of them: date, text, quote, source"),
        Column("sources", "objects", f"where what the archive says of them can be checked: {OF_A_SOURCE}"),
        Column("quotes", "whole number", "how many quotes of theirs the archive has"),
        URL,
    ),
    _people,
)
