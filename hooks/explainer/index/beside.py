"""Which terms are used together: pairs of them within a sentence or an article, counted and weighed.

Weighed by the log-likelihood ratio (Dunning 1993), which is large where two terms meet more often than their numbers
let expect, and stays small where little was counted.  Pairs are formed within a sentence or an article only, and not
in one with more than `_MOST` terms, so that the work grows with the text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations
from math import log
from typing import Literal, NamedTuple

from explainer.known import Beside, Report, Use

_MOST = 40
_TOP = 8
_SURE = 3.84  # what chance reaches once in twenty pairs: chi squared with one degree of freedom
_LEAST: Mapping[Literal["sentence", "article"], int] = {"sentence": 2, "article": 3}


class _Counted(NamedTuple):
    """In how many places there is any term, each term and each pair, and where the newest of each pair is."""

    places: int
    single: Counter[str]
    pairs: Counter[tuple[str, str]]
    newest: dict[tuple[str, str], Use]


def terms_beside(reports: Iterable[Report]) -> dict[str, tuple[Beside, ...]]:
    """For each term, by address, those that are used with it more often than by chance, the closest first.

    Those of the same sentences come before those of the same articles; `reports` are the newest first.
    """
    reports = list(reports)
    found: dict[str, dict[str, Beside]] = defaultdict(dict)
    sentences = _counted(place for report in reports for place in _sentences(report))
    articles = _counted({address: uses[0] for address, uses in report.uses.items()} for report in reports)
    for term, other in (*_ranked(sentences, "sentence"), *_ranked(articles, "article")):
        if len(found[term]) < _TOP:
            found[term].setdefault(other.address, other)
    return {term: tuple(others.values()) for term, others in found.items()}


def _sentences(report: Report) -> Iterator[dict[str, Use]]:
    """The sentences of a report that have terms, each with a use of each of them."""
    sentences: dict[tuple[int, int], dict[str, Use]] = defaultdict(dict)
    for address, uses in report.uses.items():
        for use in uses:
            sentences[use.around].setdefault(address, use)
    return iter(sentences.values())


def _counted(places: Iterable[Mapping[str, Use]]) -> _Counted:
    counted = _Counted(0, Counter(), Counter(), {})
    number = 0
    for place in places:
        number += 1
        counted.single.update(place.keys())
        if len(place) <= _MOST:
            for pair in permutations(place, 2):
                counted.pairs[pair] += 1
                counted.newest.setdefault(pair, place[pair[1]])
    return counted._replace(places=number)


def _ranked(counted: _Counted, where: Literal["sentence", "article"]) -> Iterator[tuple[str, Beside]]:
    """The pairs that are sure, the closest first."""
    often = [pair for pair, times in counted.pairs.items() if times >= _LEAST[where]]
    weight = {pair: _likelihood(*pair, counted) for pair in often}
    for pair in sorted(weight, key=lambda pair: (-weight[pair], pair)):
        if weight[pair] >= _SURE:
            yield pair[0], Beside(pair[1], counted.pairs[pair], where, counted.newest[pair])


def _likelihood(one: str, other: str, counted: _Counted) -> float:
    """The log-likelihood ratio of two terms; 0 where they meet no more often than by chance."""
    both, first, second = counted.pairs[one, other], counted.single[one], counted.single[other]
    if both * counted.places <= first * second:
        return 0.0
    table = ((both, first - both), (second - both, counted.places - first - second + both))
    columns = [sum(column) for column in zip(*table, strict=True)]
    return 2 * sum(
        seen * log(seen * counted.places / (sum(row) * column))
        for row in table
        for seen, column in zip(row, columns, strict=True)
        if seen
    )
