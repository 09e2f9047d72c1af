"""The page of somebody who speaks: a person, an organization, the unnamed sources of a body, the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set

from explainer.compose.entry import entry_words, sources
from explainer.compose.feeds import follow
from explainer.compose.html import Html, Template, el, join, lines
from explainer.compose.layout import Section, bullets, date, dotted, page, paragraph
from explainer.compose.ledger import ledger
from explainer.compose.place import Place
from explainer.compose.rows import article_row, said_row, titled
from explainer.counted import count
from explainer.known import Index, Voice
from explainer.model import Entry, Page, Role

_MOST_BESIDE = 12
_WHERE = Template('<span class="where">{}</span>')
_NO_ENTRY = {
    "person": "This page is made from what the articles say. A file in docs/people would add roles and sources.",
    "organization": "This page is made from what the articles say. A file in docs/organizations would add to it.",
    "unnamed": "Sources that the articles describe and do not name. Nobody here is taken for a known person.",
    "document": "Words quoted from reports, letters, posts and other documents.",
}
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
        lambda said, at: said_row(said, index, at, speaker=shared),
        "quote",
    )
    body, headings = entry_words(voice.entry, index, place)
    yield page(
        voice.address,
        title,
        [
            _known_as(voice),
            body,
            *_notes(voice),
            sources(voice.entry),
            _roles(voice.entry),
            Section(
                "quotes", "Quotes", found.html if voice.said else paragraph("No article of the archive quotes them.")
            ),
            _denied(voice, index, place),
            _terms(voice, index, place),
            None if shared else _beside(voice, index, quoted, place),
            _named_in(voice, place),
            follow(voice.address, index, place),
        ],
        kind=voice.kind,
        description=f"{title}: {count(len(voice.said), 'quote')}",
        edit=voice.entry.path if voice.entry else "",
        headings=headings,
    )
    yield from found.pages


def _known_as(voice: Voice) -> Html | None:
    if voice.kind in ("unnamed", "document"):
        return None
    names = dict.fromkeys([*(voice.entry.aliases if voice.entry else ()), *voice.spellings])
    others = [name for name in names if name != voice.name]
    return paragraph("Also printed as: ", ", ".join(others), class_="byline") if others else None


def _notes(voice: Voice) -> Iterator[Html]:
    """What a reader should know about how the page was made."""
    if voice.entry is None:
        yield paragraph(_NO_ENTRY[voice.kind], class_="note")
        if voice.kind == "person" and " " not in voice.name:
            yield paragraph(_SURNAME_ONLY, class_="note")
    if voice.merged:
        yield el("p", "Taken for one: ", "; ".join(voice.merged), class_="note")


def _roles(entry: Entry | None) -> Section | None:
    if entry is None or not entry.roles:
        return None
    rows = [_role(role) for role in sorted(entry.roles, key=lambda role: role.since or role.as_of, reverse=True)]
    return Section("roles", "Roles", join([bullets(rows, class_="roles")]))


def _role(role: Role) -> Html:
    since, until = date(role.since), date(role.until)
    if since and until:
        held = join([since, " – ", until])
    else:
        held = join(["since ", since]) if since else join(["until ", until]) if until else Html("")
    return dotted(
        f"{role.title}, {role.organization}" if role.organization else role.title,
        _WHERE(held) if held else None,
        _WHERE(join(["as of ", date(role.as_of)])) if role.as_of else None,
    )


def _denied(voice: Voice, index: Index, place: Place) -> Section | None:
    """Words that an article says are not theirs."""
    if not voice.denied:
        return None
    who = "the sources" if voice.kind == "unnamed" else "the documents" if voice.kind == "document" else voice.name
    note = paragraph(f"Articles print these words and say that {who} did not say them.", class_="note")
    shared = voice.kind in ("unnamed", "document")
    rows = [said_row(said, index, place, speaker=shared) for said in voice.denied]
    return Section("denied", "Not their words", lines([note, bullets(rows, class_="rows")]))


def _terms(voice: Voice, index: Index, place: Place) -> Section | None:
    used = Counter(address for said in voice.said for address in said.terms)
    rows = [
        dotted(place.link(address, index.terms[address].name), count(number, "quote"))
        for address, number in sorted(used.items(), key=lambda item: (-item[1], item[0]))
    ]
    return Section("terms", "Terms they use", join([bullets(rows)])) if rows else None


def _beside(voice: Voice, index: Index, quoted: Mapping[str, Set[str]], place: Place) -> Section | None:
    """Who else is quoted in the same articles."""
    articles = dict.fromkeys(said.article.path for said in voice.said)
    beside = Counter(other for path in articles for other in quoted[path] if other != voice.address)
    rows = [
        dotted(place.link(address, index.voices[address].name), count(number, "article"))
        for address, number in sorted(beside.items(), key=lambda item: (-item[1], item[0]))[:_MOST_BESIDE]
    ]
    return Section("beside", "Quoted beside them", join([bullets(rows)])) if rows else None


def _named_in(voice: Voice, place: Place) -> Section | None:
    if not voice.named_in:
        return None
    rows = [article_row(article, place) for article in voice.named_in]
    return Section("named-in", "Named, not quoted, in", lines([bullets(rows)]))
