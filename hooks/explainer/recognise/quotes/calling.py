"""Calling: whom words call by name, who then does not speak them: `"Is it yours, Mr Plumb?"`."""

from __future__ import annotations

import re

from explainer.recognise.quotes.attributed import Attributed

TITLED = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam|Senator|Minister|Judge|Professor)\.? )?"
    r"(?:[^\W\d_a-z][\w’'-]+ )?([^\W\d_a-z][\w’'-]+)"
)
CALLED = re.compile(rf"^{TITLED},|, {TITLED}[?!.,…]*$")
LONGEST_CALL = 60
"""Characters at the head of words, and at their end, in which somebody is called."""


def called(words: str) -> frozenset[str]:
    """The names by which words call somebody, at their head or at their end; some are other words with a capital."""
    ends = (words[:LONGEST_CALL], words[-LONGEST_CALL:])
    return frozenset(name for end in ends for match in CALLED.finditer(end) for name in match.groups() if name)


def is_called(found: Attributed, names: frozenset[str]) -> bool:
    """Whether a person's surname or given name is among the names that words call."""
    return found.speaker.kind == "person" and not names.isdisjoint(found.speaker.name.split())
