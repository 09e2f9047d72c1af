"""Phrases: a stretch of tokens as a noun phrase that can speak, by its head noun.

In: a sentence and a place in it.  Out: a `Source` - a name, a pronoun or a phrase ("a spokesman for the council") - or
None where the words cannot speak ("the morning").
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.cues import NOUNS_TOO, VERBS
from explainer.recognise.quotes.language.kinds import SourceKind, is_numbered, kind_of
from explainer.recognise.quotes.language.nouns import is_noun
from explainer.recognise.quotes.language.tokens import Sentence, Token

LONGEST_PHRASE = 16
OUTSIDE = g.PREPOSITIONS | g.AUXILIARIES | g.CONJUNCTIONS | g.SUBJECT_PRONOUNS | {"that", "which"}
"""Words that are no part of a noun phrase, unless they join two parts of one."""
BORDERS = OUTSIDE - g.INSIDE_PHRASE
"""Those that never do."""
UNFINISHED = g.PREPOSITIONS | {"the", "a", "an"}
"""Words with which no phrase ends: `the authors of the | "Harbour Report"`."""
WHEN = frozenset("there here yesterday today tonight monday tuesday wednesday thursday friday saturday sunday".split())
"""Words for a place or a time behind a noun: "an official there"."""
PERIODS = frozenset("week month year night summer winter spring autumn fall".split())
"""The same behind "last" and "this": "a study last year by"."""
TIMES = frozenset("seconds minutes hours days nights weeks months years decades centuries times".split())
"""Nouns behind "of" that make a time of a number: "a couple of years"."""


class Source(Struct, frozen=True):
    """Tokens `first` to `last` (after the last one) that name a speaker.

    `ref` is the number of the name among the article's names, -1 for others; `head` the pronoun or head noun in lower
    case.
    """

    kind: SourceKind
    first: int
    last: int
    head: str
    ref: int = -1


def named(token: Token, first: int, last: int) -> Source:
    """The source that a name is, with the words from `first` to `last` that belong to it."""
    return Source("name", first, last, "", token.ref)


def is_verb(low: str) -> bool:
    """Whether a word in lower case is a verb of saying, and no noun as well."""
    return low in VERBS and low not in NOUNS_TOO and not is_noun(low)


def phrase(s: Sentence, first: int, last: int) -> Source | None:
    """The source that tokens `first` to `last` are, by their head noun; None where they cannot speak.

    It is the firm that speaks in "a firm whose website".
    """
    tokens = s.tokens
    while first < last and _opens(tokens[first], alone=last - first == 1):
        first += 1
    told = first < last and tokens[first].low == "that" and not (first == s.first and is_noun(s.low(first + 1)))
    first += told
    if first >= last or tokens[first].kind == "possessive" or tokens[first].low in g.PREPOSITIONS:
        return None
    end, last = _parted(s, first, last)
    behind = tokens[end].low if end < last else ""
    if behind == "of" and tokens[last - 1].low in TIMES:
        return None
    head = tokens[end - 1]
    if head.low == "copy" and behind == "of" and end + 1 < last:
        return phrase(s, end + 1, last)
    if head.kind == "name":
        return named(head, first, last)
    if tokens[first].low in g.HONORIFICS and end - first > 1 and not _is_owned(tokens[first:end]):
        return Source("titled", first, end, head.low)
    kind = "document" if end < last and is_numbered(head, tokens[end]) else kind_of(s, first, end)
    if kind == "document" and (whose := next((i for i in range(first + 1, end) if tokens[i].low == "whose"), None)):
        return phrase(s, first, whose)
    if told and kind == "proper":  # what Northmere is said to have done, or "the principle that Northmere invoked"
        return None
    return Source(kind, first, last, head.low) if kind else None


def _is_owned(tokens: Sequence[Token]) -> bool:
    return any(token.kind == "possessive" for token in tokens)


def _opens(token: Token, alone: bool) -> bool:
    """Whether a token only opens the sentence: "Meanwhile | officials", "Last week | officials"."""
    return token.low in g.OPENERS or token.low in ("last", "next") or (token.low in g.NOT_SUBJECTS and not alone)


def _parted(s: Sentence, first: int, last: int) -> tuple[int, int]:
    """The token after the head noun of tokens `first` to `last`, and the one after the whole phrase."""
    tokens = s.tokens
    end = first + 1
    while end < last and (tokens[end].low not in g.INSIDE_PHRASE or tokens[end].low == "and"):
        end += 1
    headed = _headed(tokens, first, end)
    if end == last and tokens[end - 1].low in WHEN:
        last = headed
    end = headed
    while last > end and tokens[last - 1].low in UNFINISHED:
        last -= 1
    return (last if last > end and _is_compound(s, first, end, last) else end), last


def _headed(tokens: Sequence[Token], first: int, end: int) -> int:
    """The token after a phrase's head noun, where a number, a participle, a place or a time stands behind it."""
    if end - 2 > first and tokens[end - 2].low in ("no.", "number"):
        return end - 2
    if end - 1 > first and is_numbered(tokens[end - 2], tokens[end - 1]):
        return end - 1
    while end - 1 > first and is_noun(tokens[end - 2].low):
        if not (tokens[end - 1].low.endswith(("ing", "ed")) or tokens[end - 1].low in WHEN):
            break
        end -= 1
    timed = end - 2 > first and tokens[end - 1].low in PERIODS and tokens[end - 2].low in ("last", "this")
    return end - 2 if timed and is_noun(tokens[end - 3].low) else end


def _is_compound(s: Sentence, first: int, end: int, last: int) -> bool:
    """Whether a name in capitals only describes the noun behind it: "a Department of Health and Care | clerk"."""
    if s.tokens[first].low not in ("a", "an", "one", "another") or not s.is_capital(end - 1):
        return False
    noun = nouns.listed(s.tokens[last - 1].low)
    inside = range(first + 1, last - 1)
    return (
        not s.is_capital(last - 1)
        and (noun in nouns.PEOPLE_NOUNS or noun in nouns.ROLE_NOUNS)
        and all(s.is_capital(i) or s.tokens[i].low in g.INSIDE_PHRASE for i in inside)
    )
