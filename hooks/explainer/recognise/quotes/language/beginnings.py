"""Beginnings: where a noun phrase begins that ends with a token.

In: a sentence and the last token of a phrase.  Out: its `Source`, with the complements that lead up to the token - `the
owner of | the mill`, `a clerk in the gallery` - or None where the words cannot speak.
"""

from __future__ import annotations

from msgspec.structs import replace

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.cues import VERBS
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.kinds import ALONE, is_number
from explainer.recognise.quotes.language.nouns import is_noun
from explainer.recognise.quotes.language.phrases import BORDERS, LONGEST_PHRASE, Source, is_verb, phrase
from explainer.recognise.quotes.language.tokens import Sentence

LONGEST_COMPLEMENT = 8
QUESTIONS = frozenset("what whom whose why where".split())
PARTS_OF = ALONE | frozenset("two three four five most both all none each".split())
"""Words before "of" that still name somebody: "one of the trustees"."""
ARTICLES = frozenset("the a an one another his her its their".split())
NO_ADJECTIVES = g.SMALL_WORDS | g.NOT_SUBJECTS
PLACES = frozenset("by in on at near from with behind above beside outside under".split())
LONGEST_PLACED = 4
"""What opens a phrase for somebody or something with a place; tokens before it: "The old plank | by the gate"."""


def phrase_ending(s: Sentence, j: int) -> Source | None:
    """The noun phrase whose last token is `j`: "one senior official with the agency"."""
    if is_voice_over(s, j):
        voice = phrase_ending(s, j - 1)
        return voice and replace(voice, last=j + 1)
    k = j
    while k >= s.first and j - k < LONGEST_PHRASE and not _is_border(s, k, j):
        if s.tokens[k].low in g.DETERMINERS and s.low(k - 1) != "the" and not _goes_on_before(s, k):
            k -= 1
            break
        if s.tokens[k].kind == "word" and _parts(s, k, j):
            break
        k -= 1
    return phrase(s, k + 1, j + 1)


def is_voice_over(s: Sentence, j: int) -> bool:
    """Whether token `j` ends "a voice over", which is no preposition."""
    return s.low(j) == "over" and s.low(j - 1) == "voice"


def is_finite(low: str) -> bool:
    """Whether a word in lower case is a verb with a subject, or looks like one: "stood", "stands", "leaned"."""
    return low in g.PASTS or low in g.PRESENTS or low.endswith("ed") or is_verb(low)


def _is_border(s: Sentence, k: int, j: int) -> bool:
    """Whether token `k` stops a phrase that ends with `j`, unlike those of "Sea |& Land", "Oslo|, Norway-based"."""
    if s.tokens[k].kind not in ("stop", "quote"):
        return False
    inside = s.first < k < j and s.is_capital(k - 1) and s.is_capital(k + 1)
    based = s.tokens[k].low == "," and s.tokens[k + 1].low.endswith("-based")
    return not ((inside and (based or s.tokens[k].low == "&")) or (s.tokens[k].low == "," and _is_qualified(s, k, j)))


def _is_qualified(s: Sentence, k: int, j: int) -> bool:
    """Whether the comma `k` parts two adjectives of the noun `j`: "the bespectacled|, white-haired pilot"."""
    first = k - 2 if s.low(k - 2) in ARTICLES else k - 3
    if s.low(first) not in ARTICLES or s.low(first - 1) in g.PREPOSITIONS or j == k + 1 or s.is_capital(j):
        return False
    noun = s.tokens[j].low
    if not is_noun(noun) or is_plural(noun) or s.tokens[k + 1].low in g.SMALL_WORDS:
        return False
    before = s.tokens[first + 1 : k]
    return all(t.kind == "word" and t.low not in NO_ADJECTIVES and not is_noun(t.low) for t in before)


def _goes_on_before(s: Sentence, k: int) -> bool:
    """Whether the phrase goes on left of its determiner: "spokesman for | the company"."""
    if _is_from_among(s, k - 1):
        k -= 1
    if k - 2 < s.first or s.tokens[k - 1].low not in g.INSIDE_PHRASE:
        return False
    noun = s.tokens[k - 2]
    if noun.kind != "word":
        return noun.kind == "name"
    if s.tokens[k - 1].low == "by" and noun.low.endswith("ed"):
        return True
    if s.tokens[k - 1].low == "of":
        return noun.low not in g.SMALL_WORDS or noun.low in PARTS_OF
    listed = is_noun(noun.low) or noun.low in ("familiar", "close", "involved")
    return listed or _reaches_person(s, k - 2) or _is_placed(s, k - 1)


def _is_from_among(s: Sentence, k: int) -> bool:
    """Whether token `k` is the second preposition of "a voice from | among the families"."""
    return s.low(k) == "among" and s.low(k - 1) == "from"


def _is_placed(s: Sentence, k: int) -> bool:
    """Whether a noun that opens the sentence has its place behind the preposition `k`: "The plank | by the gate"."""
    if s.tokens[k].low not in PLACES or k - s.first > LONGEST_PLACED or s.tokens[s.first].low not in ARTICLES:
        return False
    between = s.tokens[s.first + 1 : k]
    return bool(between) and not any(t.kind != "word" or t.low in g.SMALL_WORDS or is_finite(t.low) for t in between)


def _reaches_person(s: Sentence, k: int) -> bool:
    """Whether a noun for people with a preposition behind it stands left of `k`: "a man in the queue | for"."""
    for i in range(k, max(s.first, k - LONGEST_COMPLEMENT) - 1, -1):
        token = s.tokens[i]
        if token.kind != "word" or token.low in g.CONJUNCTIONS or token.low in g.AUXILIARIES or token.low in VERBS:
            return False
        if nouns.listed(token.low) in nouns.PEOPLE_NOUNS:
            return s.tokens[i + 1].low in g.INSIDE_PHRASE
    return False


def _parts(s: Sentence, k: int, j: int) -> bool:
    """Whether the word `k` cannot be inside a noun phrase that ends with `j`."""
    low = s.tokens[k].low
    if low == "and":
        return not _joins(s, k)
    if _is_from_among(s, k) or (low == "that" and k > s.first and s.tokens[k - 1].low in g.INSIDE_PHRASE):
        return False
    if low in BORDERS or low in QUESTIONS:
        return True
    if k < j and low.endswith("ing") and low in VERBS and nouns.listed(s.low(k - 1)) in nouns.DOCUMENT_NOUNS:
        return True
    participle = low.endswith(("ed", "en")) and k > s.first and s.tokens[k - 1].low in g.DETERMINERS
    return k < j and is_verb(low) and not participle


def _joins(s: Sentence, k: int) -> bool:
    """Whether "and", token `k`, joins two parts of one phrase: "Northmere Roads and Dams", "the owner and skipper".

    So it does in "six old and new boats"; not so in "blame the mayor and 22 percent".
    """
    if k < 2:
        return False
    if s.low(k + 2) in ("%", "percent") and s.low(k - 2) not in ("%", "percent"):
        return False
    in_name = s.tokens[k - 1].kind == "word" and s.is_capital(k - 1) and s.is_capital(k + 1)
    counted = is_number(s.tokens[k - 2]) and not s.tokens[k - 1].low.endswith("s")
    return in_name or counted or is_noun(s.tokens[k - 1].low)
