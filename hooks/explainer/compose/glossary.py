"""The page of a term: what it means, who uses it, every use in its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from explainer.compose.around import first_sentence
from explainer.compose.html import Html, join, lines
from explainer.compose.layout import Section, bullets, count, date, dotted, outside, page, paragraph
from explainer.compose.ledger import ledger
from explainer.compose.place import Place
from explainer.compose.plot import by_year
from explainer.compose.prose import prose
from explainer.compose.rows import use_row
from explainer.known import Index, Use, when
from explainer.model import Entry, Page

_WIKIDATA = "https://www.wikidata.org/wiki/"


def term_pages(address: str, index: Index) -> Iterator[Page]:
    """The page of the term at `address`, and the pages its uses are split over."""
    entry, uses, place = index.terms[address], index.uses.get(address, ()), Place(address)
    body, headings = prose(entry.text, place, entry.path)
    found = ledger(
        address, entry.name, uses, lambda use: when(use.article), lambda use, at: use_row(use, index, at), "use"
    )
    yield page(
        address,
        entry.name,
        [
            paragraph("Also: ", ", ".join(entry.aliases), class_="byline") if entry.aliases else None,
            lines([Html('<div class="definition">'), body, Html("</div>")]),
            _dated(entry),
            sources(entry),
            _see(entry, index, place),
            Section("over-time", "Use over time", by_year([when(use.article) for use in uses], "use"))
            if uses
            else None,
            _users(uses, index, place),
            Section("uses", "Every use", found.html if uses else paragraph("No article of the archive uses it yet.")),
        ],
        kind="term",
        description=first_sentence(entry),
        edit=entry.path,
        headings=headings,
    )
    yield from found.pages


def _dated(entry: Entry) -> Html | None:
    return paragraph("Definition as of ", date(entry.as_of), class_="sources") if entry.as_of else None


def sources(entry: Entry | None) -> Html | None:
    """Where an entry can be checked, and where more about its subject stands."""
    if entry is None:
        return None
    rows = [outside(one.title or one.url, one.url) for one in entry.sources]
    more = [outside("its own site", entry.url)] if entry.url else []
    more += [outside("Wikidata", _WIKIDATA + entry.wikidata)] if entry.wikidata else []
    parts = [
        join(["Sources: ", join(rows, "; ")]) if rows else None,
        join(["See ", join(more, ", ")]) if more else None,
    ]
    return paragraph(dotted(*parts), class_="sources") if rows or more else None


def _see(entry: Entry, index: Index, place: Place) -> Html | None:
    others = [f"glossary/{id_}/" for id_ in entry.see]
    links = [place.link(address, index.terms[address].name) for address in others if address in index.terms]
    return paragraph("See also: ", join(links, ", "), class_="sources") if links else None


def _users(uses: Sequence[Use], index: Index, place: Place) -> Section | None:
    """Who uses the term in words of their own."""
    voices = Counter(use.said.voice for use in uses if use.said and use.said.voice)
    if not voices:
        return None
    rows = [
        dotted(place.link(voice, index.voices[voice].name), count(number, "use"))
        for voice, number in sorted(voices.items(), key=lambda item: (-item[1], item[0]))
        if voice in index.voices
    ]
    return Section("who-uses-it", "Who uses it", join([bullets(rows)])) if rows else None
