"""That the words of a quote were changed after they were published.

Its `was:` says that they were, and the correction that quotes it, when.
"""

from __future__ import annotations

from collections.abc import Iterable

from explainer.compose.html import Html, join
from explainer.compose.layout import date
from explainer.decided import decided_words
from explainer.known import Said
from explainer.model import Article, Correction


def reworded(said: Said) -> Html | None:
    """What readers are told of a quote whose words were others; None where they are those that were published."""
    if not was_reworded(said):
        return None
    day = reworded_on(said)
    return join(["wording changed on ", date(day)]) if day else Html("wording changed")


def was_reworded(said: Said) -> bool:
    """Whether a decision says that the words of a quote were others."""
    return bool(_named(said))


def reworded_on(said: Said) -> str:
    """The ISO 8601 date of the last correction that has the words by which a decision names the quote; "" for none."""
    named = _named(said)
    return max((one.date for one in _corrections(said.article, named)), default="") if named else ""


def _named(said: Said) -> list[str]:
    """The words by which decisions name a quote that had another id."""
    if not said.former:
        return []
    return [one.subject for one in said.article.decisions if one.about == "quote" and one.was in said.former]


def _corrections(article: Article, subjects: Iterable[str]) -> Iterable[Correction]:
    """The corrections that quote one of the subjects."""
    words = [*filter(None, map(decided_words, subjects))]
    return (one for one in article.corrections if any(each in decided_words(one.text) for each in words))
