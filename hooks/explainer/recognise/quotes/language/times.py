"""Times: what says when something was, at the head of a sentence before its subject.

`Two days later, | Plumb sailed`, `In the spring of 1902 | Plumb sailed`, `At the interval | she sailed`.
In: a sentence and a token of it.  Out: the token behind the words of time.
"""

from __future__ import annotations

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.kinds import is_number
from explainer.recognise.quotes.language.tokens import Sentence

TIMES = frozenset(
    """
    second minute hour day night morning afternoon evening week weekend fortnight month year decade century season
    spring summer autumn winter time moment monday tuesday wednesday thursday friday saturday sunday noon midnight
    """.split()
)
"""Nouns that say when something was; with an "s", for how long it went on."""
SOON = frozenset("shortly soon long just right immediately not even barely moments".split())
"""Adverbs before words that say when: "shortly | before noon", "not long | afterwards"."""
WHICH_TIME = g.DETERMINERS | frozenset(
    """
    last next following same previous half few more than about some first entire whole only scarcely hardly nearly
    almost early late single
    """.split()
)
"""What may stand before a noun of time: "the next | day", "more than a | year"."""
SINCE = frozenset("later earlier ago before after afterward afterwards on past".split())
"""What may stand behind either: "two days | later", "ten years | on", "just | after lunch"."""
PARTS = frozenset("the a of start beginning middle age early late mid next first last then that".split())
IN_TIME = g.NOT_SUBJECTS | TIMES | PARTS
"""Words of a time behind a preposition: "at the end of May", "at the age of nine"."""
LONGEST_TIME = 8
"""Tokens of a time or place at the head of a sentence with no comma behind it."""
CLAUSAL = frozenset("before after since until as than like".split())
"""Prepositions behind which a pronoun may be the subject of an opening clause: "After he left, Plumb"."""
NOT_CLAUSAL = g.PREPOSITIONS - CLAUSAL
BEFORE_SUBJECT = CLAUSAL | {"that", "which", "what"}
AT_TIME = frozenset("in on at during by".split())
"""Prepositions of a time between a subject and its verb: "who | in 1994 | said"."""
NOMINATIVE = frozenset("i we he she they".split())


def begins_subject(s: Sentence, k: int, last: int) -> bool:
    """Whether a subject can begin at token `k`: "Two days later | the mayor"."""
    if k >= last:
        return False
    token = s.tokens[k]
    return token.kind == "name" or token.low in g.SUBJECT_PRONOUNS or token.low in g.DETERMINERS


def after_time(s: Sentence, k: int, last: int) -> int:
    """The token after "Two days later," or "Last week"; the preposition of "two hours after lunch"; `k` for neither."""
    i = k
    while i < last and s.tokens[i].low in SOON:
        i += 1
    noun = _after_noun_of_time(s, i, last)
    end = max(i, noun)
    while end < last and s.tokens[end].low in SINCE:
        end += 1
    if end >= last or (not noun and (i == k or end == i)):
        return k
    if s.tokens[end].low == ",":
        return end + 1
    if end > noun and s.tokens[end - 1].low in g.PREPOSITIONS:
        return end - 1
    if s.tokens[end].low in g.PREPOSITIONS and s.tokens[end].low != "of":
        return end
    if not begins_subject(s, end, last):
        return k
    of_it = s.tokens[k].low in ("the", "every", "each", "any") and end == k + 2
    if of_it and (s.tokens[k].low == "the" or s.tokens[k + 1].low == "time"):
        return next((i + 1 for i in range(end, last) if s.tokens[i].low == ","), k)
    return end


def _after_noun_of_time(s: Sentence, k: int, last: int) -> int:
    """The token after "the next day" or "Monday morning"; 0 where none begins at `k`."""
    while k < last and (s.tokens[k].low in WHICH_TIME or is_number(s.tokens[k])):
        k += 1
    noun = k
    while k < last and _is_time(s.tokens[k].low):
        k += 1
    return k if k > noun else 0


def _is_time(low: str) -> bool:
    return low in TIMES or low.removesuffix("s") in TIMES


def before_time(s: Sentence, j: int) -> int:
    """The token before "in 1994", "on Monday" or "last year", whose last token is `j`; `j` where no time ends there."""
    if not (_is_time(s.tokens[j].low) or is_number(s.tokens[j]) or s.tokens[j].low in g.NOT_SUBJECTS):
        return j
    i = j
    while i > s.first and (s.tokens[i].low in IN_TIME or _is_time(s.tokens[i].low) or is_number(s.tokens[i])):
        i -= 1
    if s.tokens[i].low in AT_TIME and i < j:
        return i - 1
    return i if s.tokens[i + 1].low in ("last", "this", "that") and i + 1 < j else j


def without_comma(s: Sentence, k: int, last: int) -> int:
    """The token after a preposition's time or place, token `k` and on, where no comma ends it; `k` for none."""
    return max(k, _after_timed(s, k, last), _before_pronoun(s, k, last)) if s.tokens[k].low in g.PREPOSITIONS else k


def _after_timed(s: Sentence, k: int, last: int) -> int:
    """The token after "On Monday" where no comma follows: "In the spring of 1902 the ministry said"; 0 for none."""
    i = k + 1
    while i < last and (s.tokens[i].low in IN_TIME or _is_time(s.tokens[i].low) or is_number(s.tokens[i])):
        before = s.tokens[i - 1]
        ends = i > k + 1 and (_is_time(before.low) or before.low in g.NOT_SUBJECTS or is_number(before))
        if ends and begins_subject(s, i, last):
            return i
        i += 1
    begins = begins_subject(s, i, last) or (i < last and s.is_capital(i))
    return i if i > k + 1 and s.tokens[i - 1].low not in g.DETERMINERS and begins else 0


def _before_pronoun(s: Sentence, k: int, last: int) -> int:
    """The pronoun behind "At the interval" where no comma follows: "At the interval | I told them"; `k` for none."""
    if s.tokens[k].low not in NOT_CLAUSAL:
        return k
    for i in range(k + 1, min(last, k + LONGEST_TIME)):
        if s.tokens[i].kind not in ("word", "name"):
            return k
        if s.tokens[i].low in NOMINATIVE:
            return i if s.tokens[i - 1].low not in BEFORE_SUBJECT else k
    return k
