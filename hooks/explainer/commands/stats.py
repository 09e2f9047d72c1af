"""`explainer stats`: what an archive holds, and how well it is attributed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from explainer.commands.ending import FOUND
from explainer.commands.options import ROOT
from explainer.commands.progress import progress

if TYPE_CHECKING:
    from explainer.figures import Much, Stats

NAMED = 3
"""Files that are named behind a number."""


@click.command("stats")
@ROOT
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="What comes out.")
def stats(root: Path, form: str) -> None:
    """Tell what an archive holds, and how well its quotes are attributed.

    Articles, and which of them say no date, outlet or source; quotes by what their speaker is, and those whose speaker
    is unclear; people, bodies, terms, outlets, sources with and without a saved copy, events, statements that several
    articles print; then all of that by year, who is quoted most, the terms that are used most, and the outlets with
    most articles.

    `json` has the same figures, and every file where the table names a few.  Retracted articles count as articles and
    nowhere else.  Files with errors are left out and named on standard error; the exit status is 1 then.

    \b
    Examples:
      explainer stats
      explainer stats --format json > stats.json
      explainer stats --root ../another-archive
    """
    from explainer.pipeline import stats as figures

    found, errors = figures(root, progress)
    for problem in errors:
        click.echo(str(problem), err=True)
    click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2) if form == "json" else as_text(found))
    if errors:
        raise SystemExit(FOUND)


def as_text(stats: Stats) -> str:
    """The figures as tables for a terminal."""
    tables = [
        _table(("", "number", ""), [*_whole(stats)]),
        _table(("year", "articles", "quotes", "unclear"), [_year(one) for one in stats.years]),
        _table(("most quoted", "quotes", "articles"), [(o.name, o.quotes, o.articles) for o in stats.most_quoted]),
        _table(("most used terms", "uses", "articles"), [(o.name, o.quotes, o.articles) for o in stats.most_used]),
        _table(("outlets", "articles", "quotes", "unnamed", "unclear"), [_outlet(one) for one in stats.most_articles]),
    ]
    return "\n\n".join(filter(None, tables))


def _whole(stats: Stats) -> Iterator[tuple[object, ...]]:
    """The archive at one look: what, how many, and what to know of it."""
    articles, quotes, terms = stats.articles, stats.quotes, stats.terms
    span = articles.first if articles.first == articles.last else f"{articles.first} to {articles.last}"
    yield "articles", articles.number, ", ".join(filter(None, [f"{articles.words:,} words", span]))
    yield "  without a date", len(articles.without_date), _some(articles.without_date)
    yield "  without an outlet", len(articles.without_outlet), _some(articles.without_outlet)
    yield "  without a source", len(articles.without_source), _some(articles.without_source)
    yield "  corrected", articles.corrected, ""
    yield "  retracted", articles.retracted, ""
    yield "quotes", quotes.number, f"and {quotes.denied:,} that somebody did not say" if quotes.denied else ""
    yield "  by a named person", quotes.person, _share(quotes.person, quotes.number)
    yield "  by a body", quotes.organization, _share(quotes.organization, quotes.number)
    yield "  by an unnamed source", quotes.unnamed, _share(quotes.unnamed, quotes.number)
    yield "  of a document", quotes.document, _share(quotes.document, quotes.number)
    yield "  unclear", quotes.unclear, _share(quotes.unclear, quotes.number)
    yield "  settled by an editor", quotes.decided, _share(quotes.decided, quotes.number)
    yield "people", stats.people.number, f"{stats.people.with_entry:,} with an entry"
    yield "bodies", stats.organizations.number, f"{stats.organizations.with_entry:,} with an entry"
    yield "terms", terms.number, ""
    yield "  never used", len(terms.never_used), _some(terms.never_used)
    yield "outlets", stats.outlets.number, f"{stats.outlets.with_entry:,} with an entry"
    sources = stats.sources
    kept = sources.saved + sources.explained
    yield "sources with an address", sources.number, ""
    yield "  with a saved copy", sources.saved, _share(sources.saved, sources.number)
    yield "  that say why there is none", sources.explained, _share(sources.explained, sources.number)
    yield "  with neither", sources.number - kept, _some(sources.without_copy)
    yield "events", stats.events, ""
    several = f"{stats.statements.in_several_outlets:,} in several outlets"
    yield "statements in several articles", stats.statements.number, several


def _some(files: Sequence[str]) -> str:
    """The first files, and how many more there are."""
    more = [f"{len(files) - NAMED:,} more"] if len(files) > NAMED else []
    return ", ".join([*files[:NAMED], *more])


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else ""


def _year(one: Much) -> tuple[object, ...]:
    return one.name or "no date", one.articles, one.quotes, _share(one.unclear, one.quotes)


def _outlet(one: Much) -> tuple[object, ...]:
    return one.name, one.articles, one.quotes, _share(one.unnamed, one.quotes), _share(one.unclear, one.quotes)


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Rows below their heads, numbers and shares to the right; "" where there is no row."""
    if not rows:
        return ""
    cells = [[*head], *([f"{one:,}" if isinstance(one, int) else str(one) for one in row] for row in rows)]
    widths = [max(len(row[n]) for row in cells) for n in range(len(head))]
    return "\n".join(_line(row, widths, loose=not head[-1]) for row in cells)


def _line(row: Sequence[str], widths: Sequence[int], loose: bool) -> str:
    """One row; the last cell is `loose` words where it has no head."""
    numbers = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
    if loose:
        numbers[-1] = row[-1]
    return "  ".join([row[0].ljust(widths[0]), *numbers]).rstrip()
