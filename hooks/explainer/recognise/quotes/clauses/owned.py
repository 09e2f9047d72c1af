"""Owned words: clauses without a verb, in which the words belong to somebody.

`according to Plumb`, `in her view`, `to Plumb, it was`, `Plumb's claim`.
"""

from __future__ import annotations

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.cues import VERBS
from explainer.recognise.quotes.language.noun_or_verb import is_noun_here
from explainer.recognise.quotes.language.phrases import Source, named, phrase
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.tokens import Sentence

VIEWS = frozenset(
    "view opinion words telling account phrase language judgment judgement reckoning admission estimate".split()
)
OPENS_VIEW = frozenset(("in", "to", "use"))
RECKONED = frozenset("account admission estimate reckoning telling".split())
"""Nouns that stand behind "by" as well: "by her own account"."""
SETS_OFF_VIEW = frozenset((",", "it", "this", "that"))
FARTHEST_OWNER = 5
"""Tokens from an owner to what is owned, with adjectives between."""
ENDS_OBJECT = g.PREPOSITIONS | g.CONJUNCTIONS | frozenset("that what how why where whether here there".split())
"""Words before which "her" is an object: "cited her as saying", "asked her what"."""
ENDS_OWNER = g.POSSESSIVES | g.PREPOSITIONS | {"the", "a", "an"}
"""Words between a noun and whoever stands before it that make the noun nobody's: "gave her | the promise"."""
OWNERS = frozenset(("person", "role", "body", "institution", "proper"))
"""Kinds of phrases that own what they say: "the mayor's claim"."""
OBJECT_FORMS = {"him": "he", "her": "she", "them": "they"}


def according(s: Sentence, k: int) -> Clause | None:
    """`according to Ada Plumb`, `according to her`."""
    return _behind(s, k) if s.low(k + 1) == "to" else None


def per(s: Sentence, k: int) -> Clause | None:
    """`..., per the report`: not "per day"."""
    named_there = k + 1 < s.last and (s.tokens[k + 1].kind == "name" or s.low(k + 1) == "the")
    source = source_after(s, k + 1) if named_there and s.tokens[k - 1].kind in ("stop", "quote") else None
    return Clause(source, k, k + 1, "says", "according to") if source and source.kind != "other" else None


def in_view(s: Sentence, k: int) -> Clause | None:
    """`in her view`, `to use Plumb's phrase`, `in the words of Ada Plumb`: token `k` is the noun."""
    if s.low(k + 1) == "of" and (s.tokens[k].low == "words" or s.low(k - 2) in OPENS_VIEW):
        return _behind(s, k)
    if s.low(k - 1) == "own" and s.tokens[k].low not in RECKONED:
        return None
    source = _owner(s, k)
    opens = s.low(source.first - 1) if source else ""
    viewed = opens in OPENS_VIEW or (opens == "by" and s.tokens[k].low in RECKONED)
    return Clause(source, k, k + 1, "says", "according to") if source and viewed else None


def to_whom(s: Sentence, k: int) -> Clause | None:
    """`To Plumb, it was "Q"`, `because to her, "Q"`: what is in the view of whoever stands behind "to", token `k`."""
    if clause := for_whom(s, k):
        return clause
    set_off = k + 3 < s.last and s.tokens[k + 2].low == "," and s.tokens[k + 3].kind == "quote"
    source = object_pronoun(s, k + 1) if set_off else None
    parted = k == s.first or s.tokens[k - 1].kind == "stop" or s.tokens[k - 1].low in g.CONJUNCTIONS
    return Clause(source, k, k + 1, "says", "according to") if source and parted else None


def for_whom(s: Sentence, k: int) -> Clause | None:
    """`For Plumb, it was "Q"`, `To Plumb it was "Q"`: somebody by name at the head of a sentence or its part."""
    parted = k == s.first or s.tokens[k - 1].low == ";"
    if not parted or k + 2 >= s.last or s.tokens[k + 1].kind != "name" or s.tokens[k + 2].low not in SETS_OFF_VIEW:
        return None
    name = named(s.tokens[k + 1], k + 1, k + 2)
    return Clause(name, k, k + 1, "says", "according to") if s.low(k + 3) != "according" else None


def statement(s: Sentence, k: int) -> Clause | None:
    """`Plumb's claim`, `her words`: the owner of the words is the source."""
    if s.tokens[k].low in VERBS and not is_noun_here(s, k):
        return None
    owner = _owner(s, k)
    return Clause(owner, k, k + 1, "treats", "possessive") if owner else None


def _behind(s: Sentence, k: int) -> Clause | None:
    """The clause of whoever stands behind tokens `k` and `k + 1`: `according to | her`, `words of | Ada Plumb`."""
    source = object_pronoun(s, k + 2) or source_after(s, k + 2)
    return Clause(source, k, k + 2, "says", "according to") if source else None


def object_pronoun(s: Sentence, k: int) -> Source | None:
    """The pronoun that token `k` is, as an object: "him", "her" but before what may be hers."""
    alone = k + 1 >= s.last or s.tokens[k + 1].kind != "word" or s.tokens[k + 1].low in ENDS_OBJECT
    if s.low(k) in OBJECT_FORMS and (alone or s.tokens[k].low != "her"):
        return Source("pronoun", k, k + 1, OBJECT_FORMS[s.tokens[k].low])
    return None


def _owner(s: Sentence, k: int) -> Source | None:
    """The owner of the noun at token `k`: "Plumb's (long and bitter) | complaint", "her | words"."""
    for j in range(k - 1, max(s.first, k - FARTHEST_OWNER) - 1, -1):
        token = s.tokens[j]
        if token.low in g.SINGULAR:
            return Source("pronoun", j, j + 1, token.low)
        if token.kind == "possessive" and j > s.first and s.tokens[j - 1].kind == "name":
            return named(s.tokens[j - 1], j - 1, j)
        if token.kind == "possessive" and j > s.first:
            found = phrase(s, j - 1, j) if s.low(j - 2) in OPENS_VIEW else phrase_ending(s, j - 1)
            return found if found and found.kind in OWNERS else None
        if token.kind != "word" or token.low in ENDS_OWNER:
            return None
    return None
