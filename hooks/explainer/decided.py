"""Decisions: what their words are about, and how one is typed into front matter.

>>> begins(decided_words("A gift"), decided_words("a gift,  to the whole town."))
True
>>> typed(Decision("quote", "A gift", speaker="ada-plumb"))
'- {quote: "A gift", speaker: ada-plumb}'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from explainer.fold import NOTHING, fold
from explainer.model import Article, Decision
from explainer.pattern import pattern

NOT_A_QUOTE, NOT_THIS_TERM, NOBODY, UNCLEAR = "not a quote", "not this term", "nobody", "unclear"
"""What a decision may say something is, or who said it, that is no name."""
NOT_A_TERM, NO_ENTRY = "not a term", "no entry"
"""What it says of a phrase, and of somebody's name, that needs no entry."""
BY_EDITOR = "editor's decision"
"""The reason of what an editor settled."""
PLAIN = pattern(r"[a-z][a-z0-9_]*(?:[- ][a-z0-9_]+)*", re.ASCII)


def decided_words(words: str) -> str:
    """The words as they are compared: capitals, accents, blanks, what prints nothing and closing marks do not count."""
    return " ".join(fold(words).replace(NOTHING, "").split()).rstrip(".,;:!?")


def begins(subject: str, words: str) -> bool:
    """Whether a decision about `subject` is about a quote of these words (both `decided_words`): whole words only."""
    if not subject or not words.startswith(subject):
        return words == subject
    return not words[len(subject) : len(subject) + 1].isalnum()


def own_names(articles: Iterable[Article]) -> set[str]:
    """The names that editors said are somebody's own, `{name: Ada Plumb, is: Ada Plumb}`: nobody else is meant by them.

    No article's evidence makes another name the same person's.
    """
    return {
        decision.verdict
        for article in articles
        for decision in article.decisions
        if decision.about == "name" and decided_words(decision.subject) == decided_words(decision.verdict)
    }


def typed(decision: Decision) -> str:
    """The decision as the line that stands under `decisions:`."""
    told = (("speaker", (decision.speaker, *decision.together)), ("is", (decision.verdict,)), ("was", (decision.was,)))
    settled = [f"{key}: {_value(values)}" for key, values in told if values[0]]
    return f"- {{{', '.join([f'{decision.about}: {quoted(decision.subject)}', *settled])}}}"


def _value(values: Sequence[str]) -> str:
    """One value, or a list of several, as typed."""
    plain = [value if PLAIN.fullmatch(value) else quoted(value) for value in values]
    return f"[{', '.join(plain)}]" if plain[1:] else plain[0]


def quoted(value: str) -> str:
    """The value between the quotes that it does not hold."""
    return f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"
