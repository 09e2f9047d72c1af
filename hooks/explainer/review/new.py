"""Likely new: people and bodies whom several articles quote and who have no entry yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from explainer.counted import count
from explainer.decided import NO_ENTRY, decided_words, typed
from explainer.known import Index, Said
from explainer.model import Article, Decision
from explainer.places import Places
from explainer.review.answers import entry_file
from explainer.review.bodies import printed_in
from explainer.review.people import Somebody
from explainer.review.question import Question

SEVERAL = 3
"""Articles that must quote somebody, at least."""
SHARE = 100
"""One article in so many must, so that a large archive asks about those alone whom its readers meet often."""


def new_people(index: Index, people: Sequence[Somebody], places: Places) -> Iterator[Question]:
    """The questions whether somebody should have an entry, those whom most articles quote first."""
    without = declined(index.archive.articles)
    quoted = {s: _articles(index.voices[s.address].said) for s in people if s.quotes}
    for somebody in sorted(quoted, key=lambda s: (-quoted[s], -s.quotes, s.address)):
        if quoted[somebody] < _enough(index) or somebody.entry:
            continue
        report, named = somebody.first()
        printed = report.article.text.value[named.start : named.end]
        if without.isdisjoint(map(decided_words, (printed, *somebody.names))):
            line, column = places.at(report.article, named.start)
            told = f"{_quoted(somebody.quotes, quoted[somebody])}, named in {len(somebody.paths)}; no entry"
            lines = (entry_file(somebody.name), _none(printed))
            yield Question("likely new person", report.article.path, line, column, somebody.name, told, lines)


def new_bodies(index: Index, places: Places) -> Iterator[Question]:
    """The same about bodies, each in the newest article that prints its name.

    A single word that is not in capitals alone may be somebody's surname.
    """
    without = declined(index.archive.articles)
    found = (voice for voice in index.voices.values() if voice.kind == "organization" and not voice.entry)
    bodies = [voice for voice in found if " " in voice.name or voice.name.isupper()]
    quoted = {voice.address: _articles(voice.said) for voice in bodies}
    for voice in sorted(bodies, key=lambda v: (-quoted[v.address], -len(v.said), v.address)):
        if quoted[voice.address] < _enough(index):
            break
        here = printed_in(voice)
        if here and without.isdisjoint(map(decided_words, voice.spellings)):
            article, printed = here
            line, column = places.at(article, article.text.value.index(printed))
            told = f"{_quoted(len(voice.said), quoted[voice.address])}; no entry"
            lines = (entry_file(voice.name, folder="organizations"), _none(printed))
            yield Question("likely new body", article.path, line, column, voice.name, told, lines)


def declined(articles: Iterable[Article]) -> frozenset[str]:
    """The names that editors said need no entry, as they are compared."""
    return frozenset(
        decided_words(decision.subject)
        for article in articles
        for decision in article.decisions
        if decision.about == "name" and decision.verdict == NO_ENTRY
    )


def _none(name: str) -> str:
    """The line that says that a name needs no entry."""
    return typed(Decision("name", name, verdict=NO_ENTRY))


def _enough(index: Index) -> int:
    return max(SEVERAL, len(index.reports) // SHARE)


def _articles(said: Iterable[Said]) -> int:
    return len({one.article.path for one in said})


def _quoted(quotes: int, articles: int) -> str:
    return f"quoted {count(quotes, 'time')} in {articles} articles"
