"""The flow from a change to what it does to the site: read both versions, recognise, index, compare, review.

>>> found = diff(Path("."), "main")
>>> [loss.address for loss in found.lost]

Only the articles that changed are recognised, and of the others those that can tell more: which print a name of an
entry that changed, or of what might have no page any more.  In a small archive all are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from explainer.compare import Change, Compared, Loss, Renaming, changes, lost, quotes, renamed, reports, with_aliases
from explainer.concerned import concerned
from explainer.index import build_index
from explainer.known import Index, Said
from explainer.model import Archive, Article, Findings, Problem
from explainer.once import recognise_all
from explainer.pipeline import threshold
from explainer.places import Places
from explainer.read.archive import read_each
from explainer.read.article import read_article_text
from explainer.read.change import read_change
from explainer.recognise.lexicon import Lexicon
from explainer.review import Question, renamed_quotes, same_event, spelled_alike, unclear
from explainer.store import PLACE, Store
from explainer.watched import Watched, unwatched

FEW = 300
"""Articles beside those that changed that are looked at, at most."""

ByPath = Mapping[str, Findings]


@dataclass(frozen=True, slots=True)
class Found:
    """What a change does to the site.

    `asked` are the speakers that it leaves unclear, names that may be one person's and articles that may report on one
    event, with the lines that settle each.  `errors` are those of changed files, which are left out.  `beside` is the
    number of articles that did not change and were looked at, of `able` that print a name concerned.
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


def diff(root: Path, base: str, watched: Watched = unwatched) -> Found:
    """What the project at `root` does to its site since its branch left `base`; writes no file of it.

    Raises NoBaseError where there is nothing to compare with.
    """
    change = read_change(root, base)
    if not change.files:
        return Found((), (), (), ())
    recognised = partial(_recognised, store=Store(root / PLACE), watched=watched)
    was, is_ = recognised(change.before, change.before.articles), recognised(change.now, change.now.articles)
    files = concerned(change, _indexed(change.before, was), _indexed(change.now, is_), FEW)
    beside = tuple(read_each(files[:FEW], read_article_text, []))
    told_alike = all(path.startswith("articles/") for path in change.files)
    was_beside = recognised(change.before, beside)
    is_beside = was_beside if told_alike else recognised(change.now, beside)
    became = renamed(change.before.articles, change.now.articles)
    now_articles, unsaid = with_aliases(change.before.articles, change.now.articles, became)
    before = _indexed(_with(change.before, change.before.articles, beside), {**was, **was_beside})
    now = _indexed(_with(change.now, now_articles, beside), {**is_, **is_beside})
    pairs = tuple(reports(before.reports, now.reports, became))
    compared = Compared(before, now, pairs, unsaid, _renaming(now, root))
    places = Places(root)
    return Found(
        (*changes(compared, change.files, lambda said: places.path_of(said.article, said.quote.start)),),
        (*sorted(lost(compared), key=lambda loss: loss.severity),),
        (*_asked(compared, root),),
        change.errors,
        len(beside),
        len(files),
    )


def _recognised(archive: Archive, articles: Sequence[Article], store: Store, watched: Watched) -> ByPath:
    """What is found in some articles with the entries of an archive."""
    if not articles:
        return {}
    findings = recognise_all(articles, Lexicon.build(archive.entries), threshold(archive), store, watched)
    return {article.path: found for article, found in zip(articles, findings, strict=True)}


def _indexed(archive: Archive, findings: ByPath) -> Index:
    """What the articles of an archive say."""
    return build_index(archive, [findings[article.path] for article in archive.articles])


def _with(archive: Archive, articles: Sequence[Article], beside: Sequence[Article]) -> Archive:
    """The archive with these articles and others."""
    return replace(archive, articles=tuple(sorted((*articles, *beside), key=lambda article: article.path)))


def _renaming(index: Index, root: Path) -> Renaming:
    """What gives the decision that a quote of the index has an id which it had."""
    reports = {report.article.path: report for report in index.reports}
    lines = cache(lambda path: renamed_quotes(reports[path], root, index))
    return lambda said, id_: lines(said.article.path)[said.id](id_)


def _asked(compared: Compared, root: Path) -> Iterator[Question]:
    """The questions that the change raises."""
    pairs = (pair for before, now in compared.pairs for pair in quotes(before, now))
    left_open = {(now.article.path, now.id) for was, now in pairs if now and _is_open(was, now)}
    yield from unclear(compared.now, root, left_open)
    yield from spelled_alike(compared.now, root, _named(compared.now) - _named(compared.before))
    yield from same_event(compared.now, {now.article.path for was, now in compared.pairs if now and not was})


def _named(index: Index) -> set[str]:
    """The addresses of all people whom the articles name, whether or not they have a page."""
    named = ({m.entity for m in report.findings.mentions if m.kind == "person"} for report in index.reports)
    return {index.addresses.get(("person", id_), f"people/{id_}/") for ids in named for id_ in ids}


def _is_open(was: Said | None, now: Said) -> bool:
    """Whether nobody is named for a quote, and somebody was or it is new."""
    return not now.quote.speaker and (was is None or bool(was.quote.speaker))
