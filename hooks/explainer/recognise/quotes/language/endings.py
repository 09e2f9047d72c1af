"""Endings: the source that ends with a token, with all the words before it that belong to it.

In: a sentence and the last token of a source.  Out: a `Source`, or None where nothing that can speak ends there.
`Harbour Board secretary Ada Plumb` is Ada Plumb; `a spokesman for Ada Plumb` is a spokesman.
"""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.beginnings import is_voice_over, phrase_ending
from explainer.recognise.quotes.language.joined import heads_subject
from explainer.recognise.quotes.language.nouns import is_noun
from explainer.recognise.quotes.language.phrases import OUTSIDE, Source, is_verb, named
from explainer.recognise.quotes.language.tokens import HANDLES, Sentence, Token

ACCOUNTS = frozenset("handle name username account user page profile".split())
"""Nouns before a handle that say no more than the handle does: "the user @harbourcat"."""
BEFORE_NO_NAME = OUTSIDE | g.OPENERS | {"whom", "how"}
"""Words before a name that do not belong to it."""
EMPLOYED = frozenset("for at from with".split())
"""Words between somebody's trade and whom they work for."""
OPENING, CLOSING = ("(", "["), (")", "]")


def opening_bracket(s: Sentence, j: int) -> int:
    """The bracket that the one of token `j` closes, the first token of the sentence where none does."""
    return next((k for k in range(j, s.first, -1) if s.tokens[k].low in OPENING), s.first)


def source_ending(s: Sentence, j: int) -> Source | None:
    """The source whose last token is `j`; brackets behind it are passed over."""
    if j > s.first and s.tokens[j].low in CLOSING:
        j = opening_bracket(s, j) - 1
    if j < s.first:
        return None
    token = s.tokens[j]
    if token.kind == "name":
        return _name_ending(s, j)
    if is_voice_over(s, j):
        return phrase_ending(s, j)
    if token.kind != "word" or token.low in g.CONJUNCTIONS or token.low in g.PREPOSITIONS or _is_finite(s, j):
        return None
    if token.low in g.SUBJECT_PRONOUNS:
        return Source("pronoun", j, j + 1, g.uncontracted(token.low))
    if token.low.startswith(HANDLES) and j > s.first and s.tokens[j - 1].low in ACCOUNTS:
        return Source("person", j, j + 1, token.low)
    return _whole(s, phrase_ending(s, j))


def _is_finite(s: Sentence, j: int) -> bool:
    """Whether token `j` is a verb of saying with a subject: "the foundation predicts", not "those asked"."""
    low = s.tokens[j].low
    return is_verb(low) and not low.endswith("ing") and s.low(j - 1) != "those"


def _whole(s: Sentence, found: Source | None) -> Source | None:
    """A phrase, or the one that it only ends: "students walking around | the tower"."""
    k = found.first - 1 if found is not None else s.first
    if found is None or k - 1 <= s.first:
        return found
    if s.tokens[k].low == "whose" and nouns.listed(found.head) in nouns.DOCUMENT_NOUNS:
        return phrase_ending(s, k - 1) or found
    contact = s.tokens[found.first].low in g.DETERMINERS and is_noun(s.tokens[k].low)
    if (contact or s.tokens[k].low == "where") and _has_verb(s, found):
        return phrase_ending(s, k if contact else k - 1) or found
    if s.low(k - 1) == "to" and s.tokens[k].kind == "word" and not s.is_capital(k) and not is_noun(s.tokens[k].low):
        return _with_participle(s, k) or found
    if s.tokens[k].low not in g.PREPOSITIONS:
        return found
    if not s.tokens[k - 1].low.endswith(("ing", "ed")):
        return _with_participle(s, k) or found
    before = phrase_ending(s, k - 1)
    return replace(before, last=min(before.last, k - 1)) if before else found


def _with_participle(s: Sentence, end: int) -> Source | None:
    """Who opens the sentence before a participle: "One club | campaigning for the town to leave the league"."""
    if s.tokens[s.first].low not in g.DETERMINERS:
        return None
    for i in range(s.first + 2, end):
        if s.tokens[i].kind != "word" or is_verb(s.tokens[i].low) or s.tokens[i].low in g.SMALL_WORDS:
            return None
        if s.tokens[i].low.endswith("ing") and is_noun(s.tokens[i - 1].low):
            return phrase_ending(s, i - 1)
    return None


def _has_verb(s: Sentence, found: Source) -> bool:
    """Whether a past tense stands behind a noun for somebody in a phrase: "where | a diver died of cold"."""
    lows = [token.low for token in s.tokens[found.first : found.last]]
    return any(is_noun(noun) and (verb.endswith("ed") or verb in g.PASTS) for noun, verb in pairwise(lows))


def _name_ending(s: Sentence, j: int) -> Source | None:
    """A name with the words before it that belong to it, or the phrase whose complement the name is."""
    k = j - 1
    while k >= s.first and _describes(s.tokens[k]):
        k -= 1
        if s.tokens[k + 1].low in g.DETERMINERS:
            break
    if k > s.first and s.tokens[k].low == "and" and s.tokens[k - 1].kind == "name" and heads_subject(s, k - 1):
        return _name_ending(s, k - 1)
    if k > s.first and s.tokens[k].low in g.INSIDE_PHRASE:
        found = phrase_ending(s, j)
        if found is not None and found.kind == "name" and found.ref != s.tokens[j].ref:
            return found
        if found is not None and found.kind in ("person", "institution", "body", "document", "role"):
            apposed = is_apposed(s, j) and not _is_employer(s, k, j)
            titled = _is_title(s, found) or _is_officer(s, found, j)
            return named(s.tokens[j], found.first, j + 1) if titled or apposed else found
        if s.tokens[k].low in ("of", "to", "by") and s.tokens[k - 1].kind == "word":
            return None
    return named(s.tokens[j], k + 1, j + 1)


def is_apposed(s: Sentence, j: int) -> bool:
    """Whether a name stands right behind a description: "leader of the opposition | Ada Plumb"."""
    before = s.tokens[j - 2 if s.tokens[j - 1].low in g.HONORIFICS and j - 2 >= s.first else j - 1]
    if before.kind != "word" or before.low in g.SMALL_WORDS or before.low in g.HONORIFICS:
        return False
    return before.low not in nouns.PEOPLE_NOUNS and before.low not in nouns.ROLE_NOUNS


def _is_employer(s: Sentence, k: int, j: int) -> bool:
    """Whether a name is of whom somebody works for, behind token `k`: "a clerk | for the grocer's firm Tarn"."""
    return s.tokens[k].low in EMPLOYED and nouns.listed(s.tokens[j - 1].low) in nouns.BODY_NOUNS


def _is_officer(s: Sentence, found: Source, j: int) -> bool:
    """Whether a body's name and an office stand before a name: "The Council on Harbours Executive Director | Plumb"."""
    office = s.is_capital(j - 1) and nouns.listed(s.tokens[j - 1].low) in nouns.ROLE_NOUNS
    return found.kind in ("institution", "body") and s.tokens[j - 1].kind == "word" and office


def _is_title(s: Sentence, found: Source) -> bool:
    """Whether a phrase that ends in a name is a title: "Minister of Trade | Ada Plumb", not "a friend of Plumb"."""
    head = next(i for i in range(found.first, found.last) if s.tokens[i].low == found.head)
    return found.kind in ("person", "role") and s.is_capital(head) and head > s.first


def _describes(token: Token) -> bool:
    """Whether a token before a name may belong to it: a title, a role, an owner."""
    if token.kind != "word":
        return token.kind in ("possessive", "name")
    return token.low not in BEFORE_NO_NAME and not is_verb(token.low)
