"""The page of a term: what it means, who uses it, every use in its sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from explainer.compose.around import first_sentence
from explainer.compose.html import Html, Template, join, lines
from explainer.compose.layout import Section, bullets, count, date, dotted, outside, page, paragraph
from explainer.compose.ledger import ON_ONE_PAGE, ledger
from explainer.compose.place import Place
from explainer.compose.plot import by_year
from explainer.compose.prose import prose
from explainer.compose.rows import shortened, titled, use_row, whose
from explainer.known import Index, Said, Use, Voice, when
from explainer.model import Entry, Page

_NEWEST, _MOST_USERS = 5, 100  # of each speaker, and of speakers, where there are more quotes than one page holds
_QUOTE = Template('<a href="{}">“{}”</a> <span class="where">{}</span>')
_USED = Template("<details><summary>{}</summary>\n{}\n</details>")
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
            _see(address, index, place),
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


def _see(address: str, index: Index, place: Place) -> Html | None:
    links = [place.link(other, index.terms[other].name) for other in index.see[address]]
    return paragraph("See also: ", join(links, ", "), class_="sources") if links else None


def _users(uses: Sequence[Use], index: Index, place: Place) -> Section | None:
    """Who uses the term in words of their own, each with the quotes that hold it."""
    voices: dict[str, dict[tuple[str, str], Said]] = defaultdict(dict)
    for use in uses:
        if use.said and use.said.voice:
            voices[use.said.voice][use.article.path, use.said.id] = use.said
    if not voices:
        return None
    few = sum(map(len, voices.values())) <= ON_ONE_PAGE
    ranked = sorted(voices.items(), key=lambda item: (-len(item[1]), item[0]))
    shown = ranked if few else ranked[:_MOST_USERS]
    rows = [_user(index.voices[address], [*said.values()], None if few else _NEWEST, place) for address, said in shown]
    rows += _more(len(ranked) - len(shown), place)
    return Section("who-uses-it", "Who uses it", join([bullets(rows, class_="speakers")]))


def _user(voice: Voice, said: Sequence[Said], most: int | None, place: Place) -> Html:
    """Somebody who uses the term; behind their name those quotes, the newest `most` of them, and their own page."""
    quotes = [_quote(one, place, voice.kind in ("unnamed", "document")) for one in said[:most]]
    quotes += _more(len(said) - len(quotes), place)
    quotes.append(join(["all quotes: ", place.link(voice.address, titled(voice))]))
    return _USED(dotted(titled(voice), count(len(said), "quote")), join([bullets(quotes)]))


def _quote(said: Said, place: Place, shared: bool) -> Html:
    """A quote in short; with its speaker as printed where a page is shared by several."""
    where = dotted(whose(said) if shared else "", date(said.on), said.article.outlet)
    return _QUOTE(place.href(said.article.address, said.id), shortened(said.words), where)


def _more(number: int, place: Place) -> list[Html]:
    """That as many more stand among the uses."""
    return [join(["and ", place.link(place.address, f"{number:,} more", anchor="uses")])] if number else []
