"""What an archive holds, and how well its quotes are attributed: figures from the index, for an editor at a glance.

>>> stats_of(index).quotes.unclear
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from explainer.decided import BY_EDITOR
from explainer.figures import Articles, Listed, Much, Quotes, Sources, Statements, Stats, Terms
from explainer.known import Index, Outlet, Report, Said, Use, Voice, when
from explainer.model import Article, SpeakerKind

MOST = 10
"""Speakers, terms and outlets that are named: those with most."""


def stats_of(index: Index) -> Stats:
    """The figures of an archive; of retracted articles nothing is counted but that they are there."""
    standing = [report for report in index.reports if report.article.status != "retracted"]
    voices = [*index.voices.values()]
    years = sorted({when(report.article)[:4] for report in standing})
    by_year = {year: [one for one in standing if when(one.article)[:4] == year] for year in years}
    return Stats(
        articles=_articles([report.article for report in index.reports]),
        quotes=_quotes([said for report in standing for said in report.said]),
        people=_listed([voice for voice in voices if voice.kind == "person"]),
        organizations=_listed([voice for voice in voices if voice.kind == "organization"]),
        terms=Terms(len(index.terms), tuple(e.path for a, e in index.terms.items() if not index.uses.get(a))),
        outlets=_listed([*index.outlets.values()]),
        events=len(index.events),
        sources=_sources(index),
        statements=_statements(index, standing),
        years=tuple(_much(year, "", reports) for year, reports in by_year.items()),
        most_quoted=_most(_speaker(voice) for voice in voices if voice.kind in ("person", "organization")),
        most_used=_most(_used(index.terms[address].name, address, uses) for address, uses in index.uses.items()),
        most_articles=_most(
            (_much(outlet.name, outlet.address, outlet.reports) for outlet in index.outlets.values()), by_articles=True
        ),
    )


def _articles(articles: Sequence[Article]) -> Articles:
    dates = sorted(filter(None, map(when, articles)))
    status = Counter(article.status for article in articles)
    return Articles(
        number=len(articles),
        words=sum(len(article.text.value.split()) for article in articles),
        first=dates[0] if dates else "",
        last=dates[-1] if dates else "",
        corrected=status["corrected"],
        retracted=status["retracted"],
        without_date=_paths(article for article in articles if not when(article)),
        without_outlet=_paths(article for article in articles if not article.outlet),
        without_source=_paths(article for article in articles if not article.source),
    )


def _paths(articles: Iterable[Article]) -> tuple[str, ...]:
    return tuple(sorted(article.path for article in articles))


def _quotes(said: Sequence[Said]) -> Quotes:
    kinds = Counter(_kinds(said))
    return Quotes(
        number=kinds.total(),
        person=kinds["person"],
        organization=kinds["organization"],
        unnamed=kinds["unnamed"],
        document=kinds["document"],
        unclear=kinds["unclear"],
        decided=sum(one.quote.reason == BY_EDITOR for one in said if not one.quote.denied_by),
        denied=len(said) - kinds.total(),
    )


def _kinds(said: Iterable[Said]) -> Iterator[SpeakerKind]:
    """What the speaker of each quote is, but for those that an article says nobody said."""
    return (one.quote.speaker_kind if one.voice else "unclear" for one in said if not one.quote.denied_by)


def _listed(those: Sequence[Voice] | Sequence[Outlet]) -> Listed:
    return Listed(len(those), sum(one.entry is not None for one in those))


def _sources(index: Index) -> Sources:
    """Those of retracted articles too, which stay to be read."""
    articles = [report.article for report in index.reports if report.article.source]
    named = [(article.path, article.archive_url, article.no_archive) for article in articles]
    entries = index.archive.entries
    named += [(e.path, one.archive_url, one.no_archive) for e in entries for one in e.sources if one.url]
    without = sorted({path for path, copy, why in named if not copy and not why})
    saved, explained = (sum(bool(one[n]) for one in named) for n in (1, 2))
    return Sources(len(named), saved, explained, tuple(without))


def _statements(index: Index, reports: Iterable[Report]) -> Statements:
    outlets = {report.article.path: report.outlet for report in reports}
    several = ({outlets[article.path] for article in one.articles} - {""} for one in index.told.values())
    return Statements(len(index.told), sum(len(of) > 1 for of in several))


def _much(name: str, address: str, reports: Sequence[Report]) -> Much:
    kinds = Counter(kind for report in reports for kind in _kinds(report.said))
    return Much(name, address, len(reports), kinds.total(), kinds["unnamed"], kinds["unclear"])


def _speaker(voice: Voice) -> Much:
    return Much(voice.name, voice.address, len({said.article.path for said in voice.said}), len(voice.said))


def _used(name: str, address: str, uses: Sequence[Use]) -> Much:
    return Much(name, address, len({use.article.path for use in uses}), len(uses))


def _most(those: Iterable[Much], by_articles: bool = False) -> tuple[Much, ...]:
    """Those with most quotes, or uses, or articles."""
    some = [one for one in those if one.articles]
    ranked = sorted(some, key=lambda one: (-one.articles if by_articles else -one.quotes, -one.articles, one.address))
    return tuple(ranked[:MOST])
