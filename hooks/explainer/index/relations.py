"""Which articles are related, and why: an index from what they share to the articles that share it.

What few articles share weighs more (idf: Sparck Jones 1972); what more than `_COMMON` share says too little about any
two of them and is left out, so that the work grows with the articles and not with their pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import log
from operator import itemgetter

from explainer.index.speakers import Speakers
from explainer.known import Related, Report
from explainer.model import Article
from explainer.slug import slug

Shared = tuple[str, str]
"""A kind of thing and which one: ("quoted", "people/ada-plumb/")."""
_COMMON = 24
_TOP = 5
_score = itemgetter(1)  # of an article's number and its score
_REASONS = 3
_WEIGHT = {"event": 8.0, "statement": 3.0, "quoted": 1.5, "term": 1.0, "named": 0.7}


_SAYS = {
    "event": "both report on the same event",
    "statement": "both print the same statement",
    "quoted": "both quote {}",
    "term": "both use “{}”",
    "named": "both name {}",
}


def with_relations(
    reports: Sequence[Report],
    told_at: Mapping[tuple[str, str], str],
    called: Mapping[str, str],
    speakers: Speakers,
) -> list[Report]:
    """The reports with their related articles: an editor's choice first, then the closest.

    `told_at` leads from a quote (its article's path, its id) to the statement it is a version of; `called` gives the
    name of everything articles can share, by address.
    """
    by_name: dict[str, Article] = {}
    if any(report.article.related for report in reports):
        by_name = {key: report.article for report in reports for key in _references(report.article)}
    shared = [_shared(report, told_at, called, speakers) for report in reports]
    related = []
    for report, closest in zip(reports, relate(shared), strict=True):
        chosen = [by_name[slug(name)] for name in report.article.related if slug(name) in by_name]
        found = {article.path: Related(article, ("chosen by an editor",)) for article in chosen}
        for other, reasons in closest:
            article = reports[other].article
            found.setdefault(article.path, Related(article, _said_once(reasons, called)))
        found.pop(report.article.path, None)
        most = max(len(chosen), _TOP)
        related.append(replace(report, related=tuple(found.values())[:most]))
    return related


def _said_once(reasons: Iterable[Shared], called: Mapping[str, str]) -> tuple[str, ...]:
    """The reasons in words; whoever both quote is not said to be named by both as well."""
    strongest: dict[str, str] = {}
    for kind, what in reasons:
        strongest.setdefault(what, _SAYS[kind].format(called.get(what, "")))
    return tuple(dict.fromkeys(strongest.values()))


def _references(article: Article) -> Iterable[str]:
    """The ways another article's `related` can name this one: its file, its address or its title."""
    return slug(article.path), slug(article.path.rpartition(".")[0]), slug(article.title)


def _shared(
    report: Report, told_at: Mapping[tuple[str, str], str], called: Mapping[str, str], speakers: Speakers
) -> list[Shared]:
    """What an article could share with another; nothing where it has been retracted."""
    if report.article.status == "retracted":
        return []
    told = (told_at.get((report.article.path, said.id)) for said in report.said)
    return [
        *([("event", report.event)] if report.event else []),
        *(("statement", address) for address in told if address),
        *(("quoted", address) for address in dict.fromkeys(report.quoted)),
        *(("term", address) for address in report.uses),
        *(("named", address) for address in speakers.named(report) if address in called),
    ]


def relate(shared: Sequence[Iterable[Shared]]) -> list[list[tuple[int, list[Shared]]]]:
    """For each article, given what it has as pairs (kind, what): the most related, each with what is shared.

    The kinds are the keys of `_WEIGHT`.  The strongest relation comes first, and of the reasons the strongest.
    """
    holders: dict[Shared, list[int]] = defaultdict(list)
    for article, keys in enumerate(shared):
        for key in dict.fromkeys(keys):
            holders[key].append(article)
    telling = {
        key: (_WEIGHT[key[0]] * log(1 + len(shared) / len(articles)), articles)
        for key, articles in holders.items()
        if 2 <= len(articles) <= _COMMON
    }
    return [_closest(article, dict.fromkeys(keys), telling) for article, keys in enumerate(shared)]


def _closest(
    article: int, keys: Iterable[Shared], telling: Mapping[Shared, tuple[float, list[int]]]
) -> list[tuple[int, list[Shared]]]:
    scores: dict[int, float] = defaultdict(float)
    telling_keys = [(key, *telling[key]) for key in keys if key in telling]
    for _, weight, others in telling_keys:
        for other in others:
            scores[other] += weight
    scores.pop(article, None)
    best = sorted(sorted(scores.items()), key=_score, reverse=True)[:_TOP]
    strongest = sorted(telling_keys, key=_strongest)
    return [(other, [key for key, _, others in strongest if other in others][:_REASONS]) for other, _ in best]


def _strongest(telling: tuple[Shared, float, list[int]]) -> tuple[float, Shared]:
    return -telling[1], telling[0]
