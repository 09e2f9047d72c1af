"""What was wrong with an article: the notice above its text, and what lists, titles and data say of it.

A notice has what the Committee on Publication Ethics asks of one: https://doi.org/10.24318/cope.2019.1.4
"""

from __future__ import annotations

from explainer.compose.anchor import anchor
from explainer.compose.html import Html, el, join, lines, opening
from explainer.compose.layout import bullets, date, paragraph
from explainer.model import Article, Correction

MARKS = {"corrected": "Corrected", "retracted": "Retracted"}
_SAYS = {"corrected": "This article has been corrected.", "retracted": "This article has been retracted."}
_EDITORS = "the editors of this archive"


def notice(article: Article) -> Html | None:
    """What readers must know before the first word: each correction with its day, by whom, and what was wrong."""
    if article.status not in _SAYS and not article.corrections:
        return None
    return lines(
        [
            opening("aside", class_="notice", aria_label="Corrections", data_status=article.status),
            paragraph(el("strong", _SAYS.get(article.status, _SAYS["corrected"]))),
            bullets([el("span", _told(one), id=correction_anchor(one)) for one in dict.fromkeys(article.corrections)]),
            Html("</aside>"),
        ]
    )


def _told(correction: Correction) -> Html:
    by = f"by {correction.by or _EDITORS}"
    return join([date(correction.date), ", " if correction.date else "", by, ": ", correction.text])


def correction_anchor(correction: Correction) -> str:
    """Where a correction stands on the page of its article."""
    return anchor("c", correction.date, correction.by, correction.text)


def correction_texts(article: Article) -> list[str]:
    """The corrections, for data: each with its date, and with who made it where that is named."""
    told = ((", ".join(filter(None, [one.date, one.by])), one.text) for one in article.corrections)
    return [": ".join(filter(None, parts)) for parts in told]


def marked(article: Article) -> str:
    """The title of an article, with what readers must know of it before they follow a link."""
    mark = MARKS.get(article.status)
    return f"{mark}: {article.title}" if mark else article.title


def state(article: Article) -> str:
    """What stands beside an article, wherever it is listed: "corrected", "retracted" or nothing."""
    return MARKS.get(article.status, "").lower()


def amended(article: Article) -> str:
    """What stands beside a quote, wherever it is listed, where its article was corrected; the notice says what."""
    return "article corrected" if article.status == "corrected" else ""
