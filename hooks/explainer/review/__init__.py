"""Review: what editors could settle in the archive, each question with the lines that settle it.

    question = questions(index, Path("."), 0.7)[0]
    str(question)     'articles/2031/ferry.txt:12:2: "We asked twice" - no evidence of a speaker'
    question.lines    ('- {quote: "We asked twice", speaker: unclear}', '- {quote: "We asked twice", is: not a quote}')

What an editor has settled is asked no more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from explainer.decided import decided_words
from explainer.known import Index, Report, Said
from explainer.pattern import pattern
from explainer.places import Places
from explainer.review.bodies import same_bodies
from explainer.review.events import same_event
from explainer.review.homonyms import open_words
from explainer.review.lines import Lines, settled
from explainer.review.new import new_bodies, new_people
from explainer.review.people import FOLDER, everybody
from explainer.review.question import KINDS, Question
from explainer.review.same import same_people
from explainer.review.spelling import misspelled
from explainer.review.terms import likely_terms
from explainer.slug import slug

__all__ = ["Question", "questions", "renamed_quotes", "same_event", "spelled_alike", "unclear"]

NEAR = 0.1
"""How little more confidence than the archive asks for makes a name a near-tie."""
LEADING = pattern(r"(?:an?|the) ")


def questions(index: Index, root: Path, printed: float, under: Sequence[str] = ()) -> list[Question]:
    """The questions of the archive at `root`, by kind, then newest article first, then as they stand in it.

    `printed` is the confidence from which a speaker is named; `under` limits the articles to these files and folders
    ("articles/2022").
    """
    places = Places(root)
    found = [*_across(index, places), *_in_articles(index, places, printed)]
    if under:
        found = [q for q in found if any(f"{q.path}/".startswith(f"{path}/") for path in under)]
    order = list(KINDS)
    return sorted(found, key=lambda question: order.index(question.kind))


def unclear(index: Index, root: Path, among: Container[tuple[str, str]]) -> Iterator[Question]:
    """The questions about these quotes, each an article's file and an id, of those that nobody is named for."""
    places, ids = Places(root), _ids(index)
    for report in index.reports:
        if any((report.article.path, said.id) in among for said in report.said):
            lines = Lines(report, places, index, ids)
            groups = [g for g in lines.groups if any((report.article.path, said.id) in among for said in g)]
            yield from (question for group in groups for question in _unclear(lines, group))


def spelled_alike(index: Index, root: Path, new: Container[str]) -> Iterator[Question]:
    """The questions about people at `new` addresses whose names may be those of others."""
    people = sorted(everybody(index), key=lambda somebody: somebody.address in new)
    for question in same_people(index, people, Places(root)):
        if f"{FOLDER}{slug(question.words)}/" in new:
            yield question


def renamed_quotes(report: Report, root: Path, index: Index) -> Mapping[str, Callable[[str], str]]:
    """For each quote of an article, by its id, the decision that gives it an id which it had, as typed."""
    lines = Lines(report, Places(root), index, {})
    return {said.id: partial(lines.renaming, said) for said in report.said}


def _across(index: Index, places: Places) -> Iterator[Question]:
    """What only all articles together raise."""
    people = everybody(index)
    yield from same_people(index, people, places)
    yield from same_bodies(index, places)
    yield from new_people(index, people, places)
    yield from new_bodies(index, places)
    yield from likely_terms(index, places)
    yield from misspelled(index, places)


def _in_articles(index: Index, places: Places, printed: float) -> Iterator[Question]:
    """What the articles leave open, each by itself."""
    yield from open_words(index, places)
    ids, new = _ids(index), _new_sources(index)
    for report in index.reports:
        if report.said:
            lines = Lines(report, places, index, ids)
            open_ = (question for group in lines.groups for question in _unclear(lines, group))
            yield from (*open_, *_near_ties(lines, printed), *_unnamed(lines, new))


def _ids(index: Index) -> dict[str, str]:
    """From the names of people and bodies to the ids of their entries, where name and id are those of one entry."""
    called: dict[str, set[str]] = defaultdict(set)
    has_id: dict[str, int] = defaultdict(int)
    for entry in index.archive.entries:
        has_id[entry.id] += 1
        if entry.kind != "term":
            for name in entry.names:
                called[decided_words(name)].add(entry.id)
    return {name: id_ for name, (id_, *others) in called.items() if not others and has_id[id_] == 1}


def _unclear(lines: Lines, group: Sequence[Said]) -> Iterator[Question]:
    """Quotes of the same words that nobody is named for; words that the article says nobody said are clear.

    Whoever else in the article says them is the likeliest, before whoever the evidence points to.
    """
    unclear = [s for s in group if s.quote.speaker_kind == "unclear" and not settled(s) and not s.quote.denied_by]
    if unclear:
        best = max((said.quote for said in unclear), key=lambda quote: (bool(quote.candidate), quote.confidence))
        likely = f"; likeliest {best.candidate}, {_in_100(best.confidence)}" if best.candidate else ""
        elsewhere = {lines.speaker(said) for said in group if said.quote.speaker}
        speaker = elsewhere.pop() if len(elsewhere) == 1 else lines.named(best.candidate)
        yield lines.question("unclear speaker", unclear[0], best.reason + likely, lines.choices(unclear[0], speaker))


def _near_ties(lines: Lines, printed: float) -> Iterator[Question]:
    """Quotes named with hardly more confidence than is asked for."""
    for group in lines.groups:
        near = [s for s in group if s.quote.speaker and not settled(s) and s.quote.confidence < printed + NEAR]
        if near:
            quote = near[0].quote
            why = f"{quote.speaker}, {_in_100(quote.confidence)}: {quote.reason}"
            yield lines.question("near-tie", near[0], why, lines.choices(near[0], lines.speaker(near[0])))


def _unnamed(lines: Lines, new: set[str]) -> Iterator[Question]:
    """Unnamed sources, each with a line for every quote: a name in the place of the description names it there."""
    sources: dict[str, list[Said]] = defaultdict(list)
    for said, *_ in lines.groups:
        if _is_unnamed(said) and _key(said) in new:
            sources[_key(said)].append(said)
    for quotes in sources.values():
        quote = quotes[0].quote
        naming = tuple(lines.naming(said, quote.speaker) for said in quotes)
        yield lines.question("new unnamed source", quotes[0], f"{quote.speaker}: {quote.reason}", naming)


def _new_sources(index: Index) -> set[str]:
    """The descriptions that only one article prints and no editor has settled."""
    printed_in: dict[str, set[str]] = defaultdict(set)
    known: set[str] = set()
    for said in (said for report in index.reports for said in report.said if _is_unnamed(said)):
        printed_in[_key(said)].add(said.article.path)
        if settled(said):
            known.add(_key(said))
    return {key for key, paths in printed_in.items() if len(paths) == 1} - known


def _is_unnamed(said: Said) -> bool:
    return said.voice.startswith("unnamed/")


def _key(said: Said) -> str:
    """A description as it is compared: "The source at the port" is "a source at the port"."""
    return LEADING.sub("", decided_words(said.quote.speaker), count=1)


def _in_100(share: float) -> str:
    return f"{round(share * 100)} in 100"
