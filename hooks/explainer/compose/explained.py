"""How a term is explained: the sentences that say what it means, by outlet, side by side where there are several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from explainer.compose.html import Html, el, lines
from explainer.compose.layout import Section, bullets, paragraph
from explainer.compose.place import Place
from explainer.compose.rows import use_row
from explainer.fold import fold
from explainer.known import Index, Use

_MOST_OUTLETS, _MOST_SENTENCES = 12, 4


def explained(uses: Sequence[Use], index: Index, place: Place) -> Section | None:
    """The newest explanations of each outlet, each in its own words once; `uses` are the newest first."""
    by_outlet: dict[str, dict[str, Use]] = defaultdict(dict)
    for use in uses:
        if use.explained:
            told = replace(use, around=use.explained)
            by_outlet[use.article.outlet].setdefault(fold(use.article.text.value[slice(*use.explained)]), told)
    if not by_outlet:
        return None
    shown = [(outlet, [*found.values()]) for outlet, found in by_outlet.items()][:_MOST_OUTLETS]
    several = len(by_outlet) > 1
    note = "Sentences of articles that say what it means" + (", by outlet." if several else ".")
    columns = [_outlet(outlet if several else "", found, index, place) for outlet, found in shown]
    body = lines([Html('<div class="side-by-side">'), *columns, Html("</div>")]) if several else columns[0]
    return Section("explained", "How it is explained", lines([paragraph(note, class_="note"), body]))


def _outlet(outlet: str, uses: Sequence[Use], index: Index, place: Place) -> Html:
    rows = bullets([use_row(use, index, place, outlet=not outlet) for use in uses[:_MOST_SENTENCES]], class_="rows")
    if not outlet:
        return lines([rows])
    return lines([Html("<div>"), el("h3", outlet), rows, Html("</div>")])
