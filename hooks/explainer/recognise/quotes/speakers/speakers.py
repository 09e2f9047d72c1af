"""Speakers: whom a source means in this article.

In: a source, its sentence and the cast.  Out: a `Speaker`: a person by the fullest name the article prints, a body, an
unnamed person as printed, a document - or None where nobody can be meant.

A source may stand for another, which is then asked in its place: "who" and "it", a paper for its author, "the source"
for the one described in full before.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from explainer.recognise.quotes.evidence.papers import behind, papers
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.described import KINDS, gender_of, printed
from explainer.recognise.quotes.language.endings import ACCOUNTS
from explainer.recognise.quotes.language.kinds import BODIES, PEOPLE
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.tokens import Sentence
from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.speakers.aliases import alias_behind
from explainer.recognise.quotes.speakers.antecedents import antecedent
from explainer.recognise.quotes.speakers.authors import ONES, authors, authors_of_one
from explainer.recognise.quotes.speakers.bodies import in_full, named_before
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.court import HONOURED
from explainer.recognise.quotes.speakers.described_before import described_before
from explainer.recognise.quotes.speakers.it import it_means, they_mean
from explainer.recognise.quotes.speakers.named_beside import named_beside
from explainer.recognise.quotes.speakers.named_later import named_later
from explainer.recognise.quotes.speakers.story import Phrase, span_of
from explainer.recognise.quotes.speakers.who import followed_by_who
from explainer.recognise.quotes.speakers.you import asked_at

GOES_BY = ", who goes by"
"""What says of any noun that it is a person: "the poster, who goes by Harbour Cat"."""


def resolve(s: Sentence, source: Source, cast: Cast) -> Speaker | None:
    """Whom a source of a sentence means."""
    if source.kind == "name":
        return cast.person(cast.names[source.ref])
    if source.kind == "pronoun":
        found = _pronoun(s, source, cast)
        return None if found is None else replace(found, mention=span_of(s, source))
    return _phrase(s, source, cast)


def _pronoun(s: Sentence, source: Source, cast: Cast) -> Speaker | None:
    """Whom a pronoun stands for, and how that was found."""
    offset = s.tokens[source.first].start
    if source.head in g.SINGULAR:
        return _sender(s, source, cast) or antecedent(cast, offset, g.SINGULAR[source.head])
    if source.head in g.FIRST:
        return cast.author()
    if source.head == "you":
        return asked_at(cast, offset)
    if source.head == "who":
        before = followed_by_who(s, source.first)
        found = resolve(s, before, cast) if before else None
        return replace(found, how="relative") if found and before and before.kind == "name" else found
    if source.head == "it":
        found = _first(it_means(cast, offset), cast)
        return replace(found, how="thing") if found else None
    if source.head == "they":
        found = _first(they_mean(cast, offset), cast)
        return replace(found, how="thing") if found and found.kind != "person" else None
    return None


def _sender(s: Sentence, source: Source, cast: Cast) -> Speaker | None:
    """Who sent the paper in which he or she speaks: "A letter from Plumb was read, in which she begged them"."""
    if s.low(source.first - 1) != "which" or s.low(source.first - 2) != "in":
        return None
    paper = next(papers(s, s.tokens[source.first].start), None)
    sender = behind(s, paper) if paper is not None else None
    found = resolve(s, sender, cast) if sender and sender.kind in PEOPLE else None
    return replace(found, how="relative") if found and found.gender in ("", g.SINGULAR[source.head]) else None


def _first(meant: Iterable[Speaker | Phrase], cast: Cast) -> Speaker | None:
    """The first of those who may be meant, the likeliest first, whom the article knows."""
    speakers = (one if isinstance(one, Speaker) else resolve(*one, cast) for one in meant)
    return next(filter(None, speakers), None)


def _phrase(s: Sentence, source: Source, cast: Cast) -> Speaker:
    """Who a phrase is: by an alias, a paper's author, somebody described before, or whoever is printed there."""
    span = span_of(s, source)
    unnamed = KINDS[source.kind] == "unnamed"
    head = next((token.end for token in s.tokens[source.first : source.last] if token.low == source.head), span[1])
    somebody = unnamed or source.head in ACCOUNTS or cast.value.startswith(GOES_BY, span[1])
    if somebody and (alias := alias_behind(cast.value, span[1], head)):
        return Speaker("unnamed", alias, "", gender_of(source.head), span, source.head)
    if source.kind == "document":
        author = _first(authors(s, source, cast), cast)
        return replace(author, mention=span) if author else _as_printed(s, source, cast)
    if source.head in ONES and (author := _first(authors_of_one(s, source, cast), cast)):
        return replace(author, mention=span)
    name = s.words(source.first, source.last)
    if name.split()[0].lower() in ("the", "this"):
        fuller = _first(described_before(source, name, cast, span[0]), cast)
        if fuller is not None:
            perhaps = fuller.perhaps or (cast.titled_later(name, fuller.mention[0]) if unnamed else "")
            return replace(fuller, mention=span, perhaps=perhaps)
    return _as_printed(s, source, cast)


def _as_printed(s: Sentence, source: Source, cast: Cast) -> Speaker:
    """Somebody or something by the words of the text, a body by its full name, with the person these may take up."""
    span, name = span_of(s, source), s.words(source.first, source.last)
    shown, perhaps = printed(source, name), ""
    if source.kind in BODIES:
        fuller = named_before(name, cast.value, span[0])
        shown = fuller or (in_full(shown, cast.value, span[0]) if source.kind == "proper" else shown)
    elif KINDS[source.kind] == "unnamed" and not _is_told_apart(s, source):
        if name[:4].lower() == "the ":
            perhaps = cast.in_court(name, span[0]) or named_beside(name, span[0], cast)
        elif source.head == name.lower() or source.head in HONOURED:
            perhaps = cast.in_court(f"the {source.head}", span[0])
        else:
            perhaps = named_later(name, source.head, span, cast)
    return Speaker(KINDS[source.kind], shown, "", gender_of(source.head), span, source.head, perhaps=perhaps)


def _is_told_apart(s: Sentence, source: Source) -> bool:
    """Whether a clause tells which one is meant: "the driver who"."""
    behind = s.tokens[source.last].low if source.last < len(s.tokens) else ""
    return s.tokens[source.first].low == "the" and behind in ("who", "that", "whose")
