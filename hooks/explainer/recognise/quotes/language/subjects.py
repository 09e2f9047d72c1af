"""Subjects: what a sentence is about.

In: a sentence.  Out: a `Source`, or None where nothing that can speak stands at its head.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.appositions import by_name
from explainer.recognise.quotes.language.cues import REPORTING, VERBS
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.fronted import after_fronted
from explainer.recognise.quotes.language.kinds import is_number
from explainer.recognise.quotes.language.nouns import is_noun
from explainer.recognise.quotes.language.phrases import OUTSIDE, Source, is_verb, named, phrase
from explainer.recognise.quotes.language.sources import owns
from explainer.recognise.quotes.language.tokens import Sentence

COMPLEMENTS = frozenset("of in on at from for with near inside close".split())
LONGEST_SUBJECT = 12
BEHIND_VERB = frozenset("that to how why what whether off out up down on".split())
"""Words behind a verb that seldom stand behind a noun for several things."""
ARTICLES = frozenset("the a an his her its their this these two three four five six".split())
"""Words that open a phrase, and do not stand inside one without a preposition before them."""
NO_SUBJECT = g.REFLEXIVE | frozenset("what whatever how why whether".split())
"""Words that open a clause or an apposition before the subject: "What Northmere can offer is", "Himself a sailor,"."""
LONGEST_CLEFT = 16
"""Tokens from "it was" to "who": "It was the harbour master, a man of few words, who rang"."""


def sentence_subject(s: Sentence, last: int) -> Source | None:
    """What the sentence is about: the first phrase after its opening words, before token `last`."""
    subject = by_name(s, _subject(s, last))
    return _described_first(s, subject) or subject


def _described_first(s: Sentence, subject: Source | None) -> Source | None:
    """The name behind its description: "A miner, Plumb trained as a nurse"; not "The mayor, Plumb said, "."""
    if subject is None or subject.kind not in ("person", "role") or s.low(subject.last) != ",":
        return None
    k, verb = subject.last + 1, s.low(subject.last + 2)
    verbal = verb in g.PASTS or verb in g.PRESENTS or verb in g.BE or verb.endswith("ed")
    if k >= s.last or s.tokens[k].kind != "name" or not verbal or verb in REPORTING:
        return None
    return named(s.tokens[k], k, k + 1)


def _subject(s: Sentence, last: int) -> Source | None:
    start = k = _after_quantity(s, _after_cleft(s, after_fronted(s, last), last), last)
    while k < last and k - start < LONGEST_SUBJECT:
        token = s.tokens[k]
        low = token.low
        if token.kind == "name":
            whole = phrase(s, start, k + 1) if k > start and s.tokens[k - 1].low in COMPLEMENTS else None
            if whole is not None and whole.kind in ("person", "role"):
                return whole
            if not owns(s, k):
                return named(token, k, k + 1)
            k += 1
        elif low in g.SUBJECT_PRONOUNS and k == start:
            return Source("pronoun", k, k + 1, g.uncontracted(low))
        elif _opens_complement(s, k, start, last):
            k += 1
            while k < last and s.tokens[k].low in g.DETERMINERS:
                k += 1
            continue
        elif token.kind in ("stop", "quote") or _ends_subject(low, k > start) or _is_verb(s, k, start):
            break
        k += 1
    end = min(k, last)
    if k < s.last and s.tokens[k].kind == "word":
        end = _before_adverbs(s, end, start)
    return phrase(s, start, end) if k > start and s.low(start) not in NO_SUBJECT else None


def _after_cleft(s: Sentence, k: int, last: int) -> int:
    """The token after "it was" where that only brings somebody in: "It was | the harbour master who rang"; else `k`."""
    brings = k + 2 < last and s.tokens[k].low == "it" and s.tokens[k + 1].low in ("is", "was")
    return k + 2 if brings and any(token.low == "who" for token in s.tokens[k + 3 : k + LONGEST_CLEFT]) else k


def _opens_complement(s: Sentence, k: int, start: int, last: int) -> bool:
    """Whether the subject goes on behind a preposition: "a woman on the quay", "the Bank of Northmere"."""
    low = s.tokens[k].low
    if k == start or k + 1 >= last or low not in COMPLEMENTS:
        return False
    if low == "of" and s.tokens[k - 1].low in ("one", "another"):
        return True
    return is_noun(s.tokens[k - 1].low) or (low in ("in", "of") and s.is_capital(k + 1))


def is_before_article(s: Sentence, k: int) -> bool:
    """Whether an article follows right behind a word, which then is a verb: "the order | fines the rider"."""
    following = s.tokens[k + 1].low if k + 1 < s.last else ""
    return following in ARTICLES and s.tokens[k].kind == "word" and s.tokens[k].low not in g.SMALL_WORDS


def _is_verb(s: Sentence, k: int, start: int) -> bool:
    """Whether a word is a verb behind a noun that can speak: "the embassy gave", "the order fines the rider"."""
    low = s.tokens[k].low
    if k > start and is_before_article(s, k):
        return True
    if k == start or is_noun(low) or s.tokens[k - 1].low in g.DETERMINERS:
        return False
    if low in g.PASTS or low in g.PRESENTS or _is_present(s, k) or _is_behind_name(s, k):
        return True
    goes_on = k + 1 < s.last and s.tokens[k + 1].kind == "word" and s.tokens[k + 1].low not in g.DETERMINERS
    return low.endswith("ed") and (is_noun(s.tokens[_before_adverbs(s, k, start) - 1].low) or not goes_on)


def _is_behind_name(s: Sentence, k: int) -> bool:
    """Whether a word behind one in capitals is a verb: "members of the Harbour Board | tried to", "| plan to"."""
    if not s.is_capital(k - 1) or s.is_capital(k):
        return False
    low = s.tokens[k].low
    return low.endswith("ed") or (low in VERBS and s.low(k + 1) == "to")


def _is_present(s: Sentence, k: int) -> bool:
    """Whether a word in "s" behind a single noun is its verb, by the word behind it: "the board | projects that"."""
    singular = is_noun(s.tokens[k - 1].low) and not is_plural(s.tokens[k - 1].low)
    object_ = k + 1 < s.last and s.tokens[k + 1].kind == "name"
    return singular and s.tokens[k].low.endswith("s") and (object_ or s.low(k + 1) in BEHIND_VERB)


def _before_adverbs(s: Sentence, k: int, start: int) -> int:
    """The token after the last one before `k` that is no adverb: "official | later walked"."""
    while k - 1 > start and g.is_adverb(s.tokens[k - 1].low):
        k -= 1
    return k


def _ends_subject(low: str, begun: bool) -> bool:
    """Whether a word cannot be in the subject; once it has `begun`, a noun may look like a verb: "the reply"."""
    if low in VERBS:
        return not begun or is_verb(low)
    return low in OUTSIDE


def _after_quantity(s: Sentence, k: int, last: int) -> int:
    """The token after "about" before a number: "about | 200 protesters"; `k` for none."""
    if k + 1 < last and s.tokens[k].low in ("about", "around", "over") and is_number(s.tokens[k + 1]):
        return k + 1
    return k
