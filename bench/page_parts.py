"""Parts of a page in Markdown: a table, a curve, words as they stand."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence

BEGINS, ENDS = "<!-- news: begins -->\n", "<!-- news: ends -->\n"
"""Around what a page says of texts that are not part of the project."""
SPECIAL = re.compile(r"([\\`*_\[\]|#])")
SIDE, LEFT, TOP = 240, 44, 12
"""Of the curve, in pixels: the length of an axis, and what is left of it and above it."""
TICKS = (0, 20, 40, 60, 80, 100)
DASHES = ("", "5 4")

Number = int | float | None


def filled(words: str, own: Mapping[str, object], news: Mapping[str, object] | None, before: str) -> str:
    """The page of these words with the figures of our own articles in its gaps, and those of the news.

    Without `news` the page says of it what it said `before`.
    """
    ours, _, rest = words.partition(BEGINS)
    told = before.partition(BEGINS)[2] if news is None else rest.format(**news)
    return ours.format(**own) + BEGINS + told


def table(head: Sequence[str], rows: Iterable[Sequence[str | Number]]) -> str:
    """A table: the first column reads from the left, figures from the right."""
    lines = [[*head], ["---", *("---:" for _ in head[1:])]]
    lines += [[cell if isinstance(cell, str) else figure(cell) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def figure(value: Number) -> str:
    """A number, or a share with one decimal, or a dash for none."""
    if value is None:
        return "–"
    return f"{value:.1f}" if isinstance(value, float) else f"{value:,}"


def beside(one: Iterable[Number], other: Iterable[Number]) -> list[str]:
    """Figures of two things in the same cells."""
    return [f"{figure(a)} / {figure(b)}" for a, b in zip(one, other, strict=True)]


def explained(name: str, example: str) -> str:
    """A name with its example under it."""
    return f"{name}<br><small>{example}</small>" if example else name


def escaped(words: str) -> str:
    """Words in one line that Markdown leaves as they are."""
    return SPECIAL.sub(r"\\\1", html.escape(" ".join(words.split()), quote=False))


def curve(title: str, lines: Mapping[str, Iterable[tuple[float, float]]]) -> str:
    """A drawing of points, each in per cent across and up, joined in lines with a name; what it shows is in `title`."""
    parts = [f'<path d="M{_at(0, 0)} L{_at(100, 100)}" stroke-opacity=".35" />', *_axes()]
    for (name, points), dashes, row in zip(lines.items(), DASHES, range(len(lines)), strict=False):
        path = " L".join(_at(*point) for point in points)
        parts.append(f'<path d="M{path}" stroke-width="2" stroke-dasharray="{dashes}" />')
        y = TOP + SIDE - 30 + 18 * row
        parts.append(f'<path d="M{LEFT + 120},{y - 4} h26" stroke-width="2" stroke-dasharray="{dashes}" />')
        parts.append(_text(LEFT + 152, y, name, "start"))
    size = f"0 0 {LEFT + SIDE + 20} {TOP + SIDE + 44}"
    drawing = "\n".join(parts)
    return (
        f'<figure><svg viewBox="{size}" width="340" role="img" aria-label="{html.escape(title)}" fill="none" '
        f'stroke="currentColor" font-size="11">\n{drawing}\n</svg></figure>'
    )


def _at(x: float, y: float) -> str:
    return f"{LEFT + SIDE * x / 100:.1f},{TOP + SIDE * (100 - y) / 100:.1f}"


def _axes() -> list[str]:
    """Both axes with their figures and what they count."""
    parts = [f'<path d="M{_at(0, 100)} L{_at(0, 0)} L{_at(100, 0)}" />']
    for tick in TICKS:
        parts.append(_text(LEFT + SIDE * tick // 100, TOP + SIDE + 16, str(tick), "middle"))
        parts.append(_text(LEFT - 6, TOP + SIDE * (100 - tick) // 100 + 4, str(tick), "end"))
    parts.append(_text(LEFT + SIDE // 2, TOP + SIDE + 36, "confidence, %", "middle"))
    parts.append(_text(LEFT + 8, TOP + 8, "right, %", "start"))
    return parts


def _text(x: int, y: int, words: str, anchor: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="currentColor" stroke="none">{html.escape(words)}</text>'
