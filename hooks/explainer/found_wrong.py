"""What is wrong in an archive that nobody knows before its articles are recognised.

found_wrong()         decisions about nothing, names of two people
replies_to_nothing()  replies to a quote that is none of those who reply
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from explainer.fold import fold
from explainer.known import Index
from explainer.model import Article, Findings, Problem
from explainer.read.problems import Report, shown
from explainer.recognise.lexicon import Lexicon

IDLE = {
    "quote": "no quote of the article begins with these words",
    "name": "the article does not have this name",
    "term": "the article does not use this term",
}


def in_doubt(articles: Sequence[Article], lexicon: Lexicon) -> Sequence[Article]:
    """The articles of which `found_wrong` may tell something: those with decisions, or with a name of two people."""
    shared = lexicon.shared_by_people()
    names = AhoCorasick(shared) if shared else None
    return [
        article
        for article in articles
        if article.decisions or (names and names.find_matches_as_indexes(fold(article.text.value)))
    ]


def found_wrong(root: Path, articles: Sequence[Article], findings: Sequence[Findings]) -> Iterator[Problem]:
    """Each decision about nothing that was found in its article, and each name of two people; `root` has the files."""
    for article, found in zip(articles, findings, strict=True):
        report = Report(article.path)
        for decision in found.idle:
            subject, reason = shown(decision.subject), IDLE[decision.about]
            report.add("A11", decision.line, decision.column, subject=subject, reason=reason)
        yield from report.problems
        yield from _either(root, article, found)


def _either(root: Path, article: Article, found: Findings) -> list[Problem]:
    """The names of an article that two people have, each where it first stands."""
    first: dict[str, int] = {}
    for mention in found.mentions:
        if mention.kind == "person" and found.people[mention.entity].either:
            first.setdefault(mention.entity, mention.start)
    if not first:
        return []
    report = Report(article.path, (root / article.path).read_bytes().decode("utf-8-sig"))
    for entity, start in first.items():
        person = found.people[entity]
        entries = " or ".join(person.either)
        report.add_at(
            article.text.file_offset(start), "A13", name=shown(person.name), entries=entries, id=person.either[0]
        )
    return report.problems


def replies_to_nothing(index: Index) -> Iterator[Problem]:
    """Each reply to a quote that is none of those who reply."""
    for voice in index.voices.values():
        report = Report(voice.entry.path if voice.entry else "")
        for reply in voice.replies:
            if reply.quote and not voice.quote(reply.quote):
                report.add("E09", reply.line, reply.column, id=reply.quote)
        yield from report.problems
