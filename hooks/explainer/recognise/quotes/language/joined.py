"""Joined: names that an "and" makes one subject, so that all of them speak.

`"Q," said Ada Plumb, the mayor, and Ivo Tarn.`   `Plumb, Tarn and Quill called it "Q".`

In: a sentence, a name in it and the cue that it is the subject of.  Out: the tokens of all names, in order.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.tokens import Sentence

LONGEST_ASIDE = 12
"""Tokens of an aside or a complement behind one of the names: ", who has led the board since May,"."""
LONGEST_TITLE = 4
"""Words before the last of the names: "and | her brother | Odd Quill"."""
OPENS = frozenset((*g.CONJUNCTIONS, "that", "both", ",", ":", ";"))
"""What a subject may follow."""


def joined_names(s: Sentence, name: int, cue: tuple[int, int]) -> list[int]:
    """The names that speak by the cue, tokens from `cue[0]` to before `cue[1]`, together with the name token `name`.

    It alone where nobody does: `Plumb met Tarn and Quill said "Q"`, `"Q," said Plumb, and Tarn laughed`.
    """
    stretch = s.tokens[name : s.last] if cue[0] < name else s.tokens[s.first : cue[0]]
    if all(token.low != "and" for token in stretch):
        return [name]
    if cue[0] < name:
        names, end = _from(s, name)
        return names if _closes(s, end) else [name]
    if s.low(cue[0]).endswith("s"):  # one of them says, two say
        return [name]
    for first in range(s.first, name + 1):
        if s.tokens[first].kind == "name" and heads_subject(s, first):
            names, end = _from(s, first)
            if name in names and _leads_to(s, end, cue[0]):
                return names
    return [name]


def _from(s: Sentence, name: int) -> tuple[list[int], int]:
    """The names from token `name` on up to the one behind "and", and the token behind the last one's aside."""
    names = [name]
    while True:
        k = _behind_aside(s, names[-1] + 1)
        if s.low(k) == "and" or (s.low(k) == "," and s.low(k + 1) == "and"):
            last = _titled_name(s, k + 1 if s.low(k) == "and" else k + 2)
            return ([*names, last], _behind_aside(s, last + 1)) if last else (names[:1], name + 1)
        if s.low(k) != "," or not _is_name(s, k + 1):
            return names[:1], name + 1
        names.append(k + 1)


def _is_name(s: Sentence, k: int) -> bool:
    return k < s.last and s.tokens[k].kind == "name"


def _behind_aside(s: Sentence, k: int) -> int:
    """The token behind what is told of a name that ends before token `k`: its complement, or an aside with its comma.

    `k` itself where nothing is; where the next name follows a comma, that comma.
    """
    if s.low(k) in ("of", "from"):
        while k < s.last and s.tokens[k].kind in ("word", "possessive") and s.low(k) != "and":
            k += 1
        return k
    if s.low(k) != "," or _is_name(s, k + 1) or s.low(k + 1) == "and":
        return k
    behind = range(k + 1, min(k + LONGEST_ASIDE, s.last))
    closing = next((i for i in behind if s.tokens[i].kind not in ("word", "possessive")), k)
    return closing + 1 if s.low(closing) == "," else k


def _titled_name(s: Sentence, k: int) -> int:
    """The name that begins at token `k` or behind its title; 0 for none: "her brother | Odd Quill"."""
    for i in range(k, min(k + LONGEST_TITLE, s.last)):
        if s.tokens[i].kind == "name":
            return i
        if s.tokens[i].kind != "word" or (s.low(i) in g.SMALL_WORDS and i > k):
            return 0
    return 0


def heads_subject(s: Sentence, name: int) -> bool:
    """Whether a subject may begin with the name: behind nothing, a quotation, a stop, "that", or its own title."""
    k = name - 1
    while k >= s.first and s.tokens[k].kind == "word" and s.is_capital(k):
        k -= 1
    return k < s.first or s.tokens[k].kind == "quote" or s.low(k) in OPENS


def _leads_to(s: Sentence, k: int, cue: int) -> bool:
    """Whether only adverbs and auxiliaries stand between token `k`, behind the names, and the cue."""
    return k <= cue and all(g.is_adverb(s.low(i)) for i in range(k, cue))


def _closes(s: Sentence, k: int) -> bool:
    """Whether the clause ends with the names before token `k`, or only goes on to say when and where."""
    return k >= s.last or s.tokens[k].kind in ("stop", "quote") or s.low(k) in g.PREPOSITIONS or g.is_adverb(s.low(k))
