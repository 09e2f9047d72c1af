"""Subjects: what a sentence is about.

In: a sentence.  Out: a `Source`, or None where nothing that can speak stands at its head.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.appositions import by_name
from explainer.recognise.quotes.language.cues import VERBS
from explainer.recognise.quotes.language.endings import is_apposed
from explainer.recognise.quotes.language.kinds import is_number
from explainer.recognise.quotes.language.nouns import is_noun
from explainer.recognise.quotes.language.phrases import OUTSIDE, Source, is_verb, named, phrase
from explainer.recognise.quotes.language.sources import owns
from explainer.recognise.quotes.language.tokens import DASHES, Sentence

COMPLEMENTS = frozenset("of in on at from for with near inside close".split())
SHORTEST_PLACE, LONGEST_DATELINE = 3, 14
"""Characters of a place in capitals before a dateline's dash; tokens of a dateline."""
TIMES_OF_DAY = frozenset("morning afternoon evening night meantime".split())
LONGEST_SUBJECT = 12
LONGEST_TIME = 8
"""Tokens of a time or place at the head of a sentence with no comma behind it."""
CLAUSAL = frozenset("before after since until as than like".split())
"""Prepositions behind which a pronoun may be the subject of an opening clause: "After he left, Plumb"."""
NOMINATIVE = frozenset("i we he she they".split())
ARTICLES = frozenset("the a an his her its their this these two three four five six".split())
"""Words that open a phrase, and do not stand inside one without a preposition before them."""
LONGEST_CLEFT = 16
"""Tokens from "it was" to "who": "It was the harbour master, a man of few words, who rang"."""


def sentence_subject(s: Sentence, last: int) -> Source | None:
    """What the sentence is about: the first phrase after its opening words, before token `last`."""
    return by_name(s, _subject(s, last))


def _subject(s: Sentence, last: int) -> Source | None:
    start = k = _after_quantity(s, _after_cleft(s, _after_opening(s, last), last), last)
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
    return phrase(s, start, end) if k > start else None


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
    if low in g.PASTS or low in g.PRESENTS:
        return True
    goes_on = k + 1 < s.last and s.tokens[k + 1].kind == "word" and s.tokens[k + 1].low not in g.DETERMINERS
    return low.endswith("ed") and (is_noun(s.tokens[_before_adverbs(s, k, start) - 1].low) or not goes_on)


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


def _before_year(s: Sentence, comma: int) -> bool:
    """Whether a comma only parts a day and its year: "On May 14, 1919, Plumb"."""
    return comma + 1 < s.last and s.tokens[comma + 1].low.isdigit()


def _after_quantity(s: Sentence, k: int, last: int) -> int:
    """The token after "about" before a number: "about | 200 protesters"; `k` for none."""
    if k + 1 < last and s.tokens[k].low in ("about", "around", "over") and is_number(s.tokens[k + 1]):
        return k + 1
    return k


def _after_dateline(s: Sentence, last: int) -> int:
    """The token after "NORTHMERE (Tarpress) --" or "NORTHMERE:"; the first of the sentence where it has none."""
    first = s.tokens[s.first]
    if not s.value[first.start : first.end].isupper() or first.end - first.start < SHORTEST_PLACE:
        return s.first
    ends = range(s.first + 1, min(last, s.first + LONGEST_DATELINE))
    return next((i + 1 for i in ends if s.tokens[i].low == ":" or s.tokens[i].low in DASHES), s.first)


def _after_time(s: Sentence, k: int, last: int) -> int:
    """The token after "On Monday" where no comma follows: "In the evening the ministry said"; `k` for none."""
    i = k + 1
    if i + 1 < last and s.tokens[i].low == "the" and s.tokens[i + 1].low in TIMES_OF_DAY:
        i += 2
    while i < last and (s.tokens[i].low in g.NOT_SUBJECTS or s.tokens[i].low.isdigit()):
        i += 1
    timed = s.tokens[k].low in ("on", "in", "at", "by") and k + 1 < i < last
    return i if timed and (s.tokens[i].low in g.DETERMINERS or s.tokens[i].kind == "name") else k


def _before_pronoun(s: Sentence, k: int, last: int) -> int:
    """The pronoun behind "At the interval" where no comma follows: "At the interval | I told them"; `k` for none."""
    if s.tokens[k].low not in g.PREPOSITIONS - CLAUSAL:
        return k
    for i in range(k + 1, min(last, k + LONGEST_TIME)):
        if s.tokens[i].kind not in ("word", "name"):
            return k
        if s.tokens[i].low in NOMINATIVE:
            return i if s.tokens[i - 1].low not in CLAUSAL | {"that", "which", "what"} else k
    return k


def _after_region(s: Sentence, k: int, last: int) -> int:
    """The token after "Ohio," in "At a fair in Northmere, Ohio, the mayor said"; 0 where none begins at `k`."""
    begins = k
    while k < last and s.tokens[k].kind == "word" and s.is_capital(k):
        k += 1
    if begins < k < last - 1 and s.tokens[k].low == ".":
        k += 1
    return k + 1 if begins < k < last - 1 and s.tokens[k].low == "," else 0


def _after_opening(s: Sentence, last: int) -> int:
    """The token after "But", "Meanwhile," or an opening clause up to its comma."""
    k = _after_dateline(s, last)
    while k < last and (s.tokens[k].low in g.OPENERS or s.tokens[k].low in (",", "—")):
        k += 1
    if k + 1 < last and s.tokens[k].low in ("even", "just") and s.tokens[k + 1].low in g.PREPOSITIONS | g.CONJUNCTIONS:
        k += 1
    if k >= last:
        return last
    low = s.tokens[k].low
    if low not in g.PREPOSITIONS and low not in g.CONJUNCTIONS and low not in VERBS and not low.endswith(("ing", "ed")):
        return k
    timed = max(_after_time(s, k, last), _before_pronoun(s, k, last))
    if timed > k:
        return timed
    comma = next((i for i in range(k, last) if s.tokens[i].low == "," and not _before_year(s, i)), None)
    if comma is not None:
        if s.is_capital(comma - 1) and (closed := _after_region(s, comma + 1, last)):
            return closed
        named_there = comma - 1 > k and s.tokens[comma - 1].kind == "name" and is_apposed(s, comma - 1)
        return comma - 1 if named_there else comma + 1
    return last if low in g.PREPOSITIONS or low.endswith("ing") else k + 1
