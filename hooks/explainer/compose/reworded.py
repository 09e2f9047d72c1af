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
    """What readers are told of a quote whose words were others; None where they are those that were published.

    The day is that of the last correction that has the words by which the decision names the quote; else there is none.
    """
    if not said.former:
        return None
    named = [one.subject for one in said.article.decisions if one.about == "quote" and one.was in said.former]
    if not named:
        return None
    day = max((one.date for one in _corrections(said.article, named)), default="")
    return join(["wording changed on ", date(day)]) if day else Html("wording changed")


def _corrections(article: Article, subjects: Iterable[str]) -> Iterable[Correction]:
    """The corrections that quote one of the subjects."""
    words = [*filter(None, map(decided_words, subjects))]
    return (one for one in article.corrections if any(each in decided_words(one.text) for each in words))
