"""How often something happens in each year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from explainer.compose.html import Html, el, lines
from explainer.compose.layout import paragraph
from explainer.compose.plot.bars import bars, table, years_of
from explainer.counted import count

_HEIGHT = 120


def by_year(dates: Iterable[str], noun: str) -> Html:
    """Bars for ISO 8601 dates, one a year from the first to the last, with the same figures as a table.

    A single year is said in words: one bar shows nothing.
    """
    years = Counter(years_of(dates))
    if not years:
        return Html("")
    if len(years) == 1:
        return paragraph("".join(f"{year}: {count(number, noun)}" for year, number in years.items()), class_="note")
    span = range(min(years), max(years) + 1)
    busiest = max(span, key=lambda year: years[year])
    caption = f"{span[0]} to {span[-1]}, most in {busiest}: {count(years[busiest], noun)}"
    return lines(
        [
            Html('<figure class="plot">'),
            bars(years, span, years[busiest], _HEIGHT, f"{noun.capitalize()}s by year, {caption}"),
            el("figcaption", caption),
            Html("</figure>"),
            table(
                ["Year", f"{noun.capitalize()}s"],
                [(str(year), f"{number:,}") for year, number in sorted(years.items())],
            ),
        ]
    )
