"""The flow from a change to what it does to the site: read both versions, recognise, index, compare, review.

>>> found = diff(Path("."), "main")
>>> [loss.address for loss in found.lost]

Only the articles that changed are recognised, and of the others those that can tell more: which print a name of an
entry that changed, or of what might have no page any more.  In a small archive all are looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

from explainer.addresses import answering, pages
from explainer.compare import Change, Compared, Loss, changes, lost, quotes, renamed, reports
from explainer.cores import on_all_cores
from explainer.fold import fold
from explainer.index import build_index
from explainer.known import Index, Said
from explainer.model import Archive, Article, Problem
from explainer.pipeline import recognise_all, threshold
from explainer.places import Places
from explainer.read.archive import read_each
from explainer.read.article import read_article_text
from explainer.read.change import Changed, read_change
from explainer.read.files import File, read_file
from explainer.recognise.lexicon import Lexicon
from explainer.review import Question, renamed_quotes, unclear

FEW = 300
"""Articles beside those that changed that are looked at, at most."""
OF_ONE = 20
"""Of them, those that print one name of what might be lost: enough to tell whether it is still spoken of."""
LONGEST = 60
"""Characters of a quote by which other articles that print it are found."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a change does to the site.

    `asked` are the speakers that it leaves unclear, with the lines that settle each.  `errors` are those of changed
    files, which are left out.  `beside` is the number of articles that did not change and were looked at, of `able`
    that print a name concerned.
    """

    changes: tuple[Change, ...]
    lost: tuple[Loss, ...]
    asked: tuple[Question, ...]
    errors: tuple[Problem, ...]
    beside: int = 0
    able: int = 0

    @property
    def refused(self) -> bool:
        """Whether something is wrong, or lost that must not be."""
        return bool(self.errors) or any(loss.severity == "error" for loss in self.lost)


def diff(root: Path, base: str) -> Found:
    """What the project at `root` does to its site since its branch left `base`; writes nothing.

    Raises NoBaseError where there is nothing to compare with.
    """
    change = read_change(root, base)
    if not change.files:
        return Found((), (), (), ())
    before, now = _indexed(change.before), _indexed(change.now)
    able = _able(change, before, now)
    beside = tuple(read_each(able[:FEW], read_article_text, []))
    if beside:
        before, now = _indexed(_with(change.before, beside)), _indexed(_with(change.now, beside))
    became = renamed(change.before.articles, change.now.articles)
    pairs = tuple(reports(before.reports, now.reports, became))
    compared = Compared(before, now, pairs, partial(_renaming, now, root))
    places = Places(root)
    return Found(
        (*changes(compared, change.files, lambda said: places.path_of(said.article, said.quote.start)),),
        (*sorted(lost(compared), key=lambda loss: loss.severity),),
        (*_asked(compared, root),),
        change.errors,
        len(beside),
        len(able),
    )


def _indexed(archive: Archive) -> Index:
    """What the articles of an archive say."""
    return build_index(archive, recognise_all(archive.articles, Lexicon.build(archive.entries), threshold(archive)))


def _with(archive: Archive, beside: Sequence[Article]) -> Archive:
    """The archive with other articles."""
    return replace(archive, articles=tuple(sorted((*archive.articles, *beside), key=lambda article: article.path)))


def _renaming(index: Index, root: Path, said: Said, id_: str) -> str:
    """The decision that gives a quote an id which it had."""
    report = next(report for report in index.reports if report.article is said.article)
    return renamed_quotes(report, root, index)[said.id](id_)


def _asked(compared: Compared, root: Path) -> Iterator[Question]:
    """The questions about quotes whose speaker is unclear, and was not."""
    pairs = (pair for before, now in compared.pairs for pair in quotes(before, now))
    left_open = {
        (now.article.path, now.id)
        for before, now in pairs
        if now and not now.quote.speaker and (before is None or before.quote.speaker)
    }
    return unclear(compared.now, root, left_open)


def _able(change: Changed, before: Index, now: Index) -> list[File]:
    """The articles that did not change and can tell more, those of what might be lost first; all of a few."""
    if len(change.unchanged) <= FEW:
        return list(change.unchanged)
    at_risk = {*_at_risk(before, now)}
    touched = {*_names_of(change)}
    names = sorted(filter(None, at_risk | touched))
    automaton = AhoCorasick(names, MatchKind.Standard)
    able: dict[File, None] = {}
    others: list[File] = []
    seen: Counter[str] = Counter()
    has = partial(_printed, automaton=automaton, names=names)
    for file, printed in zip(change.unchanged, on_all_cores(has, change.unchanged), strict=True):
        if any(seen[name] < OF_ONE for name in printed & at_risk):
            able[file] = None
            seen.update(printed & at_risk)
        elif printed & touched:
            others.append(file)
    return [*able, *others]


def _printed(file: File, automaton: AhoCorasick, names: Sequence[str]) -> set[str]:
    """Which of the folded names a file prints."""
    raw = read_file(file, []) or ""
    folded = fold(raw).replace("-", " ")
    found = automaton.find_matches_as_indexes(folded, overlapping=True)
    return {
        names[n]
        for n, start, end in found
        if not (folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum())
    }


def _at_risk(before: Index, now: Index) -> Iterator[str]:
    """Names, folded, of which another article has to print one if a page is to stay that the articles alone lose."""
    answers, titles = answering(now), pages(before)
    for address, to in answering(before).items():
        if address not in answers:
            voice = before.voices.get(to)
            yield from (_folded(name) for name in (*(voice.spellings if voice else ()), titles[to]))
    for report in before.reports:
        for said in report.said:
            if said.statement:
                yield _folded(said.words)


def _folded(words: str) -> str:
    """Words as they are looked for: the first of them, where there are many."""
    folded = " ".join(fold(words).replace("-", " ").split())
    return folded if len(folded) <= LONGEST else folded[:LONGEST].rpartition(" ")[0]


def _names_of(change: Changed) -> Iterator[str]:
    """What the entries that changed are called, folded; people by their surname too."""
    entries = [
        entry for archive in (change.before, change.now) for entry in archive.entries if entry.path in change.files
    ]
    yield from Lexicon.build(entries).names
    for entry in entries:
        if entry.kind == "person":
            yield from (name.split()[-1] for name in map(fold, entry.names) if name.split())
