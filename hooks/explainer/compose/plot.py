"""How often something happens in each year: bars for the eye, a table for everyone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from explainer.compose.html import Html, el, lines, opening
from explainer.compose.layout import paragraph
from explainer.counted import count

_WIDTH, _HEIGHT = 640, 120
_WIDEST = 48


def by_year(dates: Iterable[str], noun: str) -> Html:
    """Bars for ISO 8601 dates, one a year from the first to the last, with the same figures as a table.

    A single year is said in words: one bar shows nothing.
    """
    years = Counter(int(date[:4]) for date in dates if date[:4].isdigit())
    if not years:
        return Html("")
    if len(years) == 1:
        return paragraph("".join(f"{year}: {count(number, noun)}" for year, number in years.items()), class_="note")
    span = range(min(years), max(years) + 1)
    busiest = max(span, key=lambda year: years[year])
    step = min(_WIDTH / len(span), _WIDEST)
    counted = {year: count(years[year], noun) for year in span if years[year]}
    bars = [
        _bar((year - span[0]) * step, step, years[year] / years[busiest], f"{year}: {counted[year]}")
        for year in counted
    ]
    return lines(
        [
            Html('<figure class="plot">'),
            opening("svg", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", aria_hidden="true"),
            *bars,
            Html("</svg>"),
            el("figcaption", f"{span[0]} to {span[-1]}, most in {busiest}: {counted[busiest]}"),
            Html("</figure>"),
            _table(years, noun),
        ]
    )


def _bar(x: float, step: float, share: float, words: str) -> Html:
    height = max(2, round(share * _HEIGHT))
    left, width = f"{x + step * 0.1:.1f}", f"{max(step * 0.8, 1):.1f}"
    return el("rect", el("title", words), x=left, y=_HEIGHT - height, width=width, height=height)


def _table(years: Mapping[int, int], noun: str) -> Html:
    rows = [el("tr", el("td", str(year)), el("td", str(number))) for year, number in sorted(years.items())]
    head = el("tr", el("th", "Year", scope="col"), el("th", f"{noun.capitalize()}s", scope="col"))
    return lines(
        [
            Html("<details>"),
            el("summary", "The figures"),
            Html("<table>"),
            head,
            *rows,
            Html("</table>"),
            Html("</details>"),
        ]
    )
