"""Met: whom whoever tells the article asks, tells or meets, and who so is the one to speak next.

`I asked a porter where the waiting room had gone.` gives the porter, `We telephoned the harbour master.` her.
In: a sentence that begins with "I" or "we".  Out: the `Source` of a person, or None where nobody is met.
"""

from __future__ import annotations

from collections.abc import Collection

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.tokens import Sentence

MEETS = frozenset(
    """
    asked ask told tell met meet found find rang ring called call phoned telephoned visited interviewed questioned
    cornered pressed approached consulted emailed e-mailed texted reached caught saw see
    """.split()
)
"""Verbs before whoever is asked or met."""
SPOKE = frozenset("spoke speak talked talk turned wrote write put went go".split())
"""Verbs with "to" before them: "I put the question to"."""
FAR = 5
"""Tokens from such a verb to its "to"."""
ONE = frozenset(("person", "role"))
REFUSES = frozenset("declined refused".split())
NAMED = frozenset("named identified name names surname".split())
LONGEST_REFUSAL = 8
"""Tokens by which somebody says that they will not be named."""


def met_in(s: Sentence, k: int, kinds: Collection[str] = ONE) -> Source | None:
    """Whom a sentence says, from token `k` on, that its subject asks or meets, of some kinds of phrases."""
    for i in range(k, s.last - 1):
        low = s.tokens[i].low
        behind = i + 1 if low in MEETS and s.tokens[i - 1].low not in g.BE else 0
        if low in SPOKE:
            behind = next((j + 1 for j in range(i + 1, min(i + FAR, s.last - 1)) if s.tokens[j].low == "to"), 0)
        source = source_after(s, behind) if behind else None
        if source is not None and source.kind in kinds:
            return source
    return None


def stays_nameless(s: Sentence, k: int) -> bool:
    """Whether the subject before token `k` would not be named, and so has talked: "declined | to give his name"."""
    said = [token.low for token in s.tokens[k : min(k + LONGEST_REFUSAL, s.last)]]
    refuses = any(low in REFUSES or low == "not" or low in g.CONTRACTED_NOT for low in said)
    return refuses and any(low in NAMED for low in said)
