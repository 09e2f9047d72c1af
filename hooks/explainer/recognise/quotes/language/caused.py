"""Caused: whom something made speak: `The vote led the pilots to argue`, `It was left to Plumb to say`.

In: a sentence and the last token of whoever it is, before "to" and a verb.  Out: a `Source`, or None.
"""

from __future__ import annotations

from msgspec.structs import replace

from explainer.recognise.quotes.language.asides import before_aside
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.endings import source_ending
from explainer.recognise.quotes.language.phrases import Source, named
from explainer.recognise.quotes.language.tokens import Sentence

LEFT = frozenset("left fell falls fallen".split())
"""Verbs of a task before "to" and whoever has to do it."""
CAUSES = frozenset(
    """
    led leads leading prompted prompts prompting forced forces forcing caused causes causing moved moves moving
    inspired inspires inspiring spurred spurs spurring compelled compels compelling drove drives driving provoked
    provokes provoking
    """.split()
)
"""Verbs with whose object somebody speaks: "prompted | the mayor | to say"."""


def caused(s: Sentence, j: int) -> Source | None:
    """Whom something made speak, where token `j` is the last of it: "The vote led | the pilots | to argue".

    What is left to somebody makes them speak as well.
    """
    found = source_ending(s, j) if s.tokens[j].kind in ("word", "name") else None
    if found and s.low(found.first - 1) == "like":
        found = source_ending(s, found.first - 2)
    if found and s.low(found.first) in CAUSES and s.low(found.first - 1) == ",":
        return replace(found, first=found.first + 1)
    return found if found and s.low(found.first - 1) in CAUSES else _left_to(s, j)


def _left_to(s: Sentence, j: int) -> Source | None:
    """Whose task it was, where token `j` is the last of them: "It was left to | Plumb | to say"."""
    token = s.tokens[j]
    if token.kind == "name":
        found: Source | None = named(token, j, j + 1)
    else:
        found = phrase_ending(s, j) if token.kind == "word" else before_aside(s, j)
    return found if found and s.low(found.first - 1) == "to" and s.low(found.first - 2) in LEFT else None
