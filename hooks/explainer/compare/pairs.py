"""Which article of before is which of now, and which quote of an article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace
from rapidfuzz import fuzz

from explainer.known import Report, Said
from explainer.model import Article
from explainer.pattern import pattern

HALF = 0.5
ALIKE = 60
"""How much of their words, in 100, two quotes share that are one with its words corrected."""
WORD = pattern(r"\w+")

Pair = tuple[Said | None, Said | None]


def renamed(before: Sequence[Article], now: Sequence[Article]) -> dict[str, str]:
    """From the file of an article that is gone to the file of the new one that it became.

    That is the one whose `aliases` say so, else the one with most of its paragraphs: at least half of its characters.
    """
    old, new = {a.path for a in before}, {a.path for a in now}
    gone = [article for article in before if article.path not in new]
    come = [article for article in now if article.path not in old]
    by_alias = {alias: article.path for article in come for alias in article.aliases}
    became = {article.path: by_alias[article.address] for article in gone if article.address in by_alias}
    taken = {*became.values()}
    holders: dict[str, list[str]] = defaultdict(list)
    for article in come:
        for paragraph in {*_paragraphs(article)}:
            holders[paragraph].append(article.path)
    shares: dict[tuple[str, str], int] = Counter()
    enough: dict[str, float] = {}
    for article in gone:
        enough[article.path] = HALF * sum(map(len, {*_paragraphs(article)}))
        for paragraph in {*_paragraphs(article)}:
            for path in holders[paragraph] if len(holders[paragraph]) == 1 else ():
                shares[article.path, path] += len(paragraph)
    for (path, to), shared in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
        if path not in became and to not in taken and shared >= enough[path]:
            became[path] = to
            taken.add(to)
    return became


def with_aliases(
    before: Iterable[Article], now: Sequence[Article], became: Mapping[str, str]
) -> tuple[list[Article], dict[str, list[str]]]:
    """The articles of now as if each named its earlier addresses, and those that it does not name, by its file."""
    answering = {address for article in now for address in (article.address, *article.aliases)}
    unsaid: dict[str, list[str]] = defaultdict(list)
    for article in before:
        for address in (article.address, *article.aliases):
            if address not in answering:
                unsaid[became.get(article.path, article.path)].append(address)
    return [replace(a, aliases=(*a.aliases, *unsaid.get(a.path, ()))) for a in now], unsaid


def _paragraphs(article: Article) -> list[str]:
    return [article.text.value[block.start : block.end] for block in article.text.blocks]


def quotes(before: Report | None, now: Report | None) -> list[Pair]:
    """Each quote of an article as it was and as it is: None where it was not, or is no more.

    A quote is the same where its folded words are, counted where they come again; else where it shares most words with
    one that is new.
    """
    old, new = _by_words(before), _by_words(now)
    pairs: list[Pair] = [(said, new[key]) for key, said in old.items() if key in new]
    come = [said for key, said in new.items() if key not in old]
    for key, said in old.items():
        if key not in new:
            scored = [(fuzz.ratio(_folded(said), _folded(other)), -at) for at, other in enumerate(come)]
            score, at = max(scored, default=(0.0, 0))
            pairs.append((said, come.pop(-at) if score >= ALIKE else None))
    return [*pairs, *((None, said) for said in come)]


def _by_words(report: Report | None) -> dict[tuple[str, int], Said]:
    times: Counter[str] = Counter()
    found = {}
    for said in report.said if report else ():
        words = _folded(said)
        found[words, times[words]] = said
        times[words] += 1
    return found


def _folded(said: Said) -> str:
    return " ".join(WORD.findall(said.words.casefold()))


def reports(
    before: Iterable[Report], now: Iterable[Report], became: Mapping[str, str]
) -> Iterator[tuple[Report | None, Report | None]]:
    """Each article as it was and as it is, in the order of the files they have now."""
    old = {became.get(report.article.path, report.article.path): report for report in before}
    new = {report.article.path: report for report in now}
    for path in sorted(old.keys() | new.keys()):
        yield old.get(path), new.get(path)
