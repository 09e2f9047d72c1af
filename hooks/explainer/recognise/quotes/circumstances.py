"""Circumstances: a place or a time between a verb and the subject behind it, as in translated news.

`"Q," stressed at a briefing on Monday | the head of the service`: in: the sentence and the token behind the verb.
Out: the token at which the subject begins, or the same token where no circumstance stands there.
"""

from __future__ import annotations

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.tokens import Sentence

CIRCUMSTANCES = frozenset("at in on during after before to".split())
ENDS_CIRCUMSTANCE = CIRCUMSTANCES | {"the", "a", "an", "his", "her", "its", "their"}
LONGEST_CIRCUMSTANCE = 12
"""What opens and what ends a place or a time; tokens from the verb to the last one's preposition."""


def after_circumstance(s: Sentence, k: int) -> int:
    """The token behind a place or a time between verb and subject: `"Q," stressed at a briefing on Monday | Plumb`."""
    i = k
    while i < min(s.last, k + LONGEST_CIRCUMSTANCE) and s.tokens[i].low in CIRCUMSTANCES:
        i += 2
        while i < s.last and s.tokens[i].kind == "word" and s.tokens[i].low not in ENDS_CIRCUMSTANCE:
            i += 1
    return i if i < s.last and (s.tokens[i].kind == "name" or s.tokens[i].low in g.DETERMINERS) else k
