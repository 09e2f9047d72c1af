"""The page of somebody who speaks: a person, an organization, the unnamed sources of a body, the documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set

from explainer.compose.around import first_sentences
from explainer.compose.ask import CORRECTION, ask
from explainer.compose.entry import entry_words, sources
from explainer.compose.feeds import follow
from explainer.compose.html import Html, el, join, lines
from explainer.compose.layout import Section, bullets, dotted, listed, page, paragraph
from explainer.compose.ledger import ledger
from explainer.compose.place import Place
from explainer.compose.plot import by_term, by_year
from explainer.compose.quotes import explorer_link
from explainer.compose.replies import replies, reply_to
from explainer.compose.roles import roles
from explainer.compose.rows import article_row, said_row
from explainer.compose.speaking import titled
from explainer.counted import count
from explainer.known import Index, Voice, when
from explainer.model import Page
from explainer.roles import latest_role, named
from explainer.slug import slug

_MOST_BESIDE = 12
_CROWD = 100  # people quoted in one article, above which standing there together says nothing
_MOST_TERMS = 60
_DRAWN = 6  # terms of which a plot shows the use over time
_PLOTTED = 12  # quotes from which a plot shows more than their dates do
_NO_ENTRY = {
    "person": "This page is made from what the articles say. A file in docs/people would add roles and sources.",
    "organization": "This page is made from what the articles say. A file in docs/organizations would add to it.",
    "unnamed": "Sources that the articles describe and do not name. Nobody here is taken for a known person.",
    "document": "Words quoted from reports, letters, posts and other documents.",
}
_NOT_QUOTED = paragraph("No article of the archive quotes them.")
_SURNAME_ONLY = "The articles print only this one name: it may stand for more than one person."


def voice_pages(voice: Voice, index: Index, quoted: Mapping[str, Set[str]]) -> Iterator[Page]:
    """The page of a voice, and the pages its quotes are split over.

    `quoted` holds the people and organizations quoted in each article, by the article's path.
    """
    place = Place(voice.address)
    shared = voice.kind in ("unnamed", "document")
    title = titled(voice)
    found = ledger(
        voice.address,
        title,
        voice.said,
        lambda said: said.on,
        lambda said, at: lines([said_row(said, index, at, speaker=shared), reply_to(said, index, at)]),
        "quote",
    )
    naming = ledger(voice.address, title, voice.named_in, when, article_row, "article", folder="named/")
    body, headings = entry_words(voice.entry, index, place)
    yield page(
        voice.address,
        title,
        [
            _known_as(voice),
            body,
            *_notes(voice, index, place),
            sources(voice.entry),
            roles(voice.entry),
            replies(voice, place),
            _quotes(voice, found.html, place),
            _denied(voice, index, place),
            _terms(voice, index, place),
            None if shared else _beside(voice, index, quoted, place),
            Section("named-in", "Named, not quoted, in", naming.html) if voice.named_in else None,
            follow(voice.address, index, place),
            None if shared else ask(CORRECTION, title, voice.address, index.archive),
        ],
        kind=voice.kind,
        description=_described(voice, title),
        edit=voice.entry.path if voice.entry else "",
        headings=headings,
    )
    yield from found.pages
    yield from naming.pages


def _described(voice: Voice, title: str) -> str:
    """Who they are and how often they are quoted, in few words: for links to the page, and the card of their name."""
    latest = latest_role(voice.entry)
    name = f"{title}, {named(latest)}" if latest else title
    articles = count(len({said.article.path for said in voice.said}), "article")
    quoted = f"{count(len(voice.said), 'quote')} in {articles}" if voice.said else "not quoted in the archive"
    about = first_sentences(voice.entry) if voice.entry else ""
    return f"{name}: {quoted}. {about}".removesuffix(". ")


def _known_as(voice: Voice) -> Html | None:
    if voice.kind in ("unnamed", "document"):
        return None
    names = dict.fromkeys([*(voice.entry.aliases if voice.entry else ()), *voice.spellings])
    others = [name for name in names if name != voice.name]
    return paragraph("Also printed as: ", ", ".join(others), class_="byline") if others else None


def _notes(voice: Voice, index: Index, place: Place) -> Iterator[Html]:
    """What a reader should know about how the page was made."""
    namesakes = _namesakes(voice, index, place)
    if namesakes[1:]:
        yield paragraph(
            "The archive knows ",
            *listed(namesakes),
            ". Nothing tells which of them is meant here, so that what follows is on no page of theirs.",
            class_="note",
        )
    elif voice.entry is None:
        yield paragraph(_NO_ENTRY[voice.kind], class_="note")
        if voice.kind == "person" and " " not in voice.name:
            yield paragraph(_SURNAME_ONLY, class_="note")
    if voice.merged:
        yield el("p", "Taken for one: ", "; ".join(voice.merged), class_="note")


def _namesakes(voice: Voice, index: Index, place: Place) -> list[Html]:
    """Links to those with an entry who have the name of somebody without one, by their files; mostly there are none.

    Nobody is looked for where the address is that of the name, which an entry's would have taken.  What tells them
    apart for readers stands behind each name: an office, else the name of the file.
    """
    if voice.kind != "person" or voice.entry or voice.address == f"people/{slug(voice.name)}/":
        return []
    people = sorted((one for one in index.archive.entries if one.kind == "person"), key=lambda entry: entry.id)
    same = [entry for entry in people if voice.name in entry.names]
    offices = [latest_role(entry) for entry in same]
    apart = [f"{e.name} ({named(office) if office else e.id})" for e, office in zip(same, offices, strict=True)]
    return [place.link(f"people/{entry.id}/", words) for entry, words in zip(same, apart, strict=True)]


def _denied(voice: Voice, index: Index, place: Place) -> Section | None:
    """Words that an article says are not theirs."""
    if not voice.denied:
        return None
    who = "the sources" if voice.kind == "unnamed" else "the documents" if voice.kind == "document" else voice.name
    note = paragraph(f"Articles print these words and say that {who} did not say them.", class_="note")
    shared = voice.kind in ("unnamed", "document")
    rows = [lines([said_row(s, index, place, speaker=shared), reply_to(s, index, place)]) for s in voice.denied]
    return Section("denied", "Not their words", lines([note, bullets(rows, class_="rows")]))


def _quotes(voice: Voice, found: Html, place: Place) -> Section:
    """Their quotes, how many of each year, and the way to search in them."""
    search = explorer_link("speaker", voice.address, len(voice.said), place)
    return Section("quotes", "Quotes", lines([_over_time(voice), search, found or _NOT_QUOTED]))


def _over_time(voice: Voice) -> Html:
    """How many quotes there are of each year, where there are many."""
    return by_year([said.on for said in voice.said], "quote") if len(voice.said) >= _PLOTTED else Html("")


def _terms(voice: Voice, index: Index, place: Place) -> Section | None:
    """The terms in their quotes, the most used first; over time where there are many."""
    used: dict[str, list[str]] = defaultdict(list)
    for said in voice.said:
        for address in said.terms:
            used[address].append(said.on)
    if not used:
        return None
    ranked = sorted(used.items(), key=lambda item: (-len(item[1]), item[0]))
    rows = [dotted(place.link(term, index.terms[term].name), count(len(of), "quote")) for term, of in ranked]
    drawn = {index.terms[term].name: of for term, of in ranked[:_DRAWN]} if len(voice.said) >= _PLOTTED else {}
    rest = paragraph(f"and {len(rows) - _MOST_TERMS:,} more", class_="note") if len(rows) > _MOST_TERMS else None
    return Section("terms", "Terms they use", lines([by_term(drawn, "quote"), bullets(rows[:_MOST_TERMS]), rest]))


def _beside(voice: Voice, index: Index, quoted: Mapping[str, Set[str]], place: Place) -> Section | None:
    """Who else is quoted in the same articles, but those that quote a crowd."""
    articles = dict.fromkeys(said.article.path for said in voice.said)
    together = [quoted[path] for path in articles if len(quoted[path]) <= _CROWD]
    beside = Counter(other for others in together for other in others if other != voice.address)
    rows = [
        dotted(place.link(address, index.voices[address].name), count(number, "article"))
        for address, number in sorted(beside.items(), key=lambda item: (-item[1], item[0]))[:_MOST_BESIDE]
    ]
    return Section("beside", "Quoted beside them", join([bullets(rows)])) if rows else None
