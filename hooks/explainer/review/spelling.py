"""Spelling: words of an article that are one letter off a name of an entry, which the program does not take for it.

In: the index.  Out: questions, what most articles print first.  The words of names are looked up by their deletion
neighbourhood, so that time is linear in the texts.  Not asked about: a letter more, less or other at the very end
("guarantee", "guaranteed"), another first letter, and names of a single word, which another word too often is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA

from explainer.counted import count
from explainer.decided import decided_words, own_names, typed
from explainer.fold import fold
from explainer.known import Index, Report
from explainer.model import Decision, Entry
from explainer.pattern import pattern
from explainer.places import Places
from explainer.review.answers import entry_file
from explainer.review.one_letter import with_one_less
from explainer.review.question import Question

WORD = pattern(r"[^\W\d_]+")
LONG = 5
"""Letters of a word from which on one that differs is likelier a slip than another word."""
BETWEEN = r"[ -]{1,2}"

Name = tuple[tuple[str, ...], Entry]
"""The folded words of a name, of which there are several, and whose it is."""
Where = tuple[Report, int, int]


def misspelled(index: Index, places: Places) -> Iterator[Question]:
    """The questions about spellings, each asked where the newest article has it."""
    own = {decided_words(name) for name in own_names(index.archive.articles)}
    found: dict[tuple[str, str], list[Where]] = defaultdict(list)
    entries = {entry.path: entry for entry in index.archive.entries}
    for off, (names, reports) in _near(entries.values(), index.reports).items():
        for (words, entry), right in names.items():
            slip = re.compile(rf"\b{BETWEEN.join(off if word == right else word for word in words)}\b")
            for report in reports:
                for match in slip.finditer(fold(report.article.text.value)):
                    if match[0] not in own and not _known(report, *match.span(), entry):
                        found[match[0], entry.path].append((report, *match.span()))
    for (_, path), where in sorted(found.items(), key=_most_first):
        yield _question(entries[path], where, places)


def _most_first(item: tuple[tuple[str, str], list[Where]]) -> tuple[int, str, int]:
    """What most articles print before the others, then as they stand."""
    _, where = item
    return -len(where), where[0][0].article.path, where[0][1]


def _near(entries: Iterable[Entry], reports: Iterable[Report]) -> dict[str, tuple[dict[Name, str], list[Report]]]:
    """Each word of the articles that is one letter off words of names: the names, with that word, and the articles."""
    names: dict[str, list[Name]] = defaultdict(list)
    for entry in entries:
        for name in entry.names:
            words = tuple(WORD.findall(fold(name)))
            for word in set(words) if len(words) > 1 else ():
                names[word].append((words, entry))
    long = [word for word in names if len(word) >= LONG]
    by_letters: dict[str, list[str]] = defaultdict(list)
    for word in long:
        for letters in with_one_less(word):
            by_letters[letters].append(word)
    printed: dict[str, list[Report]] = defaultdict(list)
    for report in reports if long else ():
        if report.article.status != "retracted":
            for word in set(WORD.findall(fold(report.article.text.value))):
                if len(word) >= LONG - 1 and word not in names:
                    printed[word].append(report)
    near: dict[str, tuple[dict[Name, str], list[Report]]] = {}
    for off, where in printed.items():
        able = {word for letters in with_one_less(off) for word in by_letters.get(letters, ())}
        if meant := {name: word for word in able if _is_slip(off, word) for name in names[word]}:
            near[off] = meant, where
    return near


def _is_slip(off: str, word: str) -> bool:
    """Whether a word is one letter off another, not at its first and not at its last."""
    shorter = min(len(off), len(word))
    return (
        off[0] == word[0] and off[: shorter - 1] != word[: shorter - 1] and OSA.distance(off, word, score_cutoff=1) == 1
    )


def _known(report: Report, start: int, end: int, entry: Entry) -> bool:
    """Whether the program takes some characters of an article for the entry as it is."""
    return any(m.entity == entry.id and m.start < end and m.end > start for m in report.findings.mentions)


def _question(entry: Entry, where: Sequence[Where], places: Places) -> Question:
    """Whether a spelling is the entry's; `where` articles have it."""
    report, start, end = where[0]
    printed = " ".join(report.article.text.value[start:end].split())
    lines = [entry_file(entry.name, entry, alias=printed)]
    articles = {report.article.path for report, _, _ in where}
    if entry.kind != "term":
        lines += [typed(Decision("name", printed, verdict=entry.id))] if len(articles) == 1 else []
        lines += [typed(Decision("name", printed, verdict=printed))]
    line, column = places.at(report.article, start)
    number = count(len(articles), "article")
    why = f"one letter off {entry.name} ({entry.path}): a slip, or another spelling; in {number}"
    return Question("spelling", report.article.path, line, column, printed, why, tuple(lines))
