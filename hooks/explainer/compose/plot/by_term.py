"""How often each of a few terms is used in each year: small bars under one another, on one scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from explainer.compose.html import Html, el, lines
from explainer.compose.plot.bars import bars, table, years_of
from explainer.counted import count

_HEIGHT = 36


def by_term(dates: Mapping[str, Sequence[str]], noun: str) -> Html:
    """A small plot for each name of `dates`, which holds the ISO 8601 dates of its uses, and one table.

    Nothing where all are of one year: there is no time to show.
    """
    counted = {name: Counter(years_of(of)) for name, of in dates.items()}
    years = {year for of in counted.values() for year in of}
    if len(years) < 2:
        return Html("")
    span = range(min(years), max(years) + 1)
    highest = max(max(of.values(), default=0) for of in counted.values())
    plots = [
        lines(
            [
                Html("<div>"),
                el("span", name),
                bars(of, span, highest, _HEIGHT, f"{name}: {count(of.total(), noun)}, {span[0]} to {span[-1]}"),
                Html("</div>"),
            ]
        )
        for name, of in counted.items()
        if of
    ]
    rows = [(name, str(year), f"{number:,}") for name, of in counted.items() for year, number in sorted(of.items())]
    return lines(
        [
            Html('<figure class="plot small">'),
            *plots,
            el("figcaption", f"{span[0]} to {span[-1]}, at most {count(highest, noun)} a year"),
            Html("</figure>"),
            table(["Term", "Year", f"{noun.capitalize()}s"], rows),
        ]
    )
