"""One row of bars, a bar a year; and the table that says the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from explainer.compose.html import Html, el, lines, opening

_WIDTH = 640
_WIDEST = 48


def years_of(dates: Iterable[str]) -> list[int]:
    """The years of ISO 8601 dates; those without one are left out."""
    return [int(date[:4]) for date in dates if date[:4].isdigit()]


def bars(counted: Mapping[int, int], span: range, highest: int, height: int, name: str) -> Html:
    """The bars of the years of `span`; one of `highest` is `height` high.  `name` is what is heard in their place."""
    step = min(_WIDTH / len(span), _WIDEST)
    drawn = [
        _bar((year - span[0]) * step, step, counted[year] / highest, height, f"{year}: {counted[year]:,}")
        for year in span
        if counted.get(year)
    ]
    return lines(
        [opening("svg", viewBox=f"0 0 {_WIDTH} {height}", role="img", aria_label=name), *drawn, Html("</svg>")]
    )


def _bar(x: float, step: float, share: float, height: int, words: str) -> Html:
    tall = max(2, round(share * height))
    left, width = f"{x + step * 0.1:.1f}", f"{max(step * 0.8, 1):.1f}"
    return el("rect", el("title", words), x=left, y=height - tall, width=width, height=tall)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Html:
    """The figures behind a plot, folded away; the first of each row is what the others are about."""
    body = [el("tr", el("th", row[0], scope="row"), *(el("td", value) for value in row[1:])) for row in rows]
    return lines(
        [
            Html('<details class="figures">'),
            el("summary", "The figures"),
            Html("<table>"),
            el("thead", el("tr", *(el("th", name, scope="col") for name in head))),
            Html("<tbody>"),
            *body,
            Html("</tbody>\n</table>\n</details>"),
        ]
    )
