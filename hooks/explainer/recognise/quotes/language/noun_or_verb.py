"""Noun or verb: what a form is that may be either, by the words beside it.

"the call", "Plumb's claim", "in comments", "a campaign message" are nouns; "they call", "Plumb claims" are verbs.
In: a sentence and a token of it.  Out: whether it is a noun there.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.cues import NOUNS_TOO, VERBS
from explainer.recognise.quotes.language.tokens import Sentence

ARTICLES = frozenset("the a an his its their".split())
OWNED = frozenset("his her its their".split())
GOES_ON = frozenset("that , : the a an his her their its".split())
ONE = frozenset("a an this that one another".split())
"""Determiners of a single thing: "a records | request"."""
ONES = frozenset("one another some many several".split())
THINGS = frozenset("ruling finding warning reading feeling".split())
"""Forms in "ing" that are as often what somebody gave: "a short ruling", unlike "a cover saying"."""
BEHIND_NOUN = frozenset(("of", "from", "by"))
SAYS_SO = frozenset("that the a an his her its their it he she they".split())
"""Determiners that stand for people before a verb, by the words behind it: "some | claim that"."""
PLURALS = frozenset("people men women".split())
"""Plurals without an "s", behind which a base form is a verb: "people claim"."""


def is_noun_here(s: Sentence, k: int) -> bool:
    """Whether a form that may be a noun, token `k`, is one."""
    low = s.tokens[k].low
    if k > s.first and low.endswith("ing") and _makes_noun(s, k - 1):
        return True
    if s.low(k - 1) in ("the", "a", "an") and not low.endswith(("ed", "ing")):
        return True
    if low not in NOUNS_TOO or k == s.first or _is_gerund(s, k) or _has_object(s, k):
        return False
    before = s.tokens[k - 1]
    if before.kind == "name":
        return s.low(k - 2) == "the" or _is_single(s, k - 2)
    if before.kind == "word" and before.low[-1] not in "'’":
        return _is_noun_behind(s, k, before.low)
    return before.kind in ("possessive", "word")


def _is_noun_behind(s: Sentence, k: int, before: str) -> bool:
    """Whether token `k` is a noun behind the word `before`."""
    low = s.tokens[k].low
    verbal = low.endswith(("ed", "ing"))
    determined = _is_single(s, k - 2) and before not in g.SUBJECT_PRONOUNS
    if not verbal and (determined or s.low(k + 1) in BEHIND_NOUN):
        return True
    base = VERBS.get(low) == low
    if s.low(k + 1) == "or" and low.endswith("s"):
        return True
    if before == "to":
        return not base
    if before in g.NOT_SUBJECTS and s.low(k - 2) in ("last", "this", "on"):
        return False
    if before in ONES and low.endswith("s") == (before in ONE) and s.low(k + 1) in SAYS_SO:
        return False
    if before in ONES and low.endswith("ing") and s.low(k - 2) == "with":
        return False
    if before in g.DETERMINERS or before in g.PREPOSITIONS:
        return True
    if verbal or _goes_before_verbs(before):
        return False
    if base:
        return _is_one(s, k - 1) if before.endswith("s") else before not in PLURALS
    return not (nouns.is_noun(before) or s.is_capital(k - 1))


def _makes_noun(s: Sentence, k: int) -> bool:
    """Whether word `k` makes a noun of the form in "ing" behind it: "familiar with her thinking", not "heard her".

    An adjective behind an article does: "a short | ruling", not "a woman | saying".
    """
    low = s.tokens[k].low
    if low in ARTICLES or (low == "her" and s.low(k - 1) in g.PREPOSITIONS):
        return True
    adjective = s.tokens[k].kind == "word" and not nouns.is_noun(low) and low not in g.SMALL_WORDS
    return adjective and not s.is_capital(k) and s.low(k - 1) in ARTICLES and s.tokens[k + 1].low in THINGS


def _is_single(s: Sentence, k: int) -> bool:
    """Whether token `k` tells that one thing follows, or a number of them: "a | town report", "12 | town reports"."""
    return s.low(k) in ONE or s.low(k).isdigit()


def _is_one(s: Sentence, k: int) -> bool:
    """Whether a word in "s", token `k`, only tells which noun follows: "a press release", "In its earnings release"."""
    return s.low(k - 1) in ("a", "an", "this") or (k - 2 == s.first and s.tokens[k - 2].low in ("in", "on"))


def _is_gerund(s: Sentence, k: int) -> bool:
    """Whether a form in -ing tells what somebody said, behind a preposition: "by saying that", `in saying, "Q"`."""
    if not s.tokens[k].low.endswith("ing") or s.tokens[k - 1].low not in g.PREPOSITIONS or k + 1 >= s.last:
        return False
    following = s.tokens[k + 1]
    return following.kind in ("name", "quote") or following.low in GOES_ON or following.low in g.SUBJECT_PRONOUNS


def _has_object(s: Sentence, k: int) -> bool:
    """Whether somebody's thing stands behind a form in "s" behind a noun: "the pilot at the pier | orders his crew"."""
    before = s.tokens[k - 1]
    alone = before.kind == "word" and before.low not in g.SMALL_WORDS
    return alone and s.tokens[k].low.endswith("s") and s.low(k + 1) in OWNED


def _goes_before_verbs(low: str) -> bool:
    """Whether a verb, not a noun, follows this word: an adverb, an auxiliary, a pronoun, "and"."""
    return g.is_adverb(low) or low in g.SUBJECT_PRONOUNS or low in ("and", "or", "that", "which")
