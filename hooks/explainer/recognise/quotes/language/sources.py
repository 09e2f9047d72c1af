"""Sources: where the subject of a cue stands, before it or after it.

In: a sentence and the place of a cue in it.  Out: a `Source`, or None where nothing that can speak stands there.
"""

from __future__ import annotations

from msgspec.structs import replace

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.appositions import by_name, from_place, left_open
from explainer.recognise.quotes.language.asides import before_aside
from explainer.recognise.quotes.language.beginnings import QUESTIONS
from explainer.recognise.quotes.language.caused import caused
from explainer.recognise.quotes.language.endings import CLOSING, opening_bracket, source_ending
from explainer.recognise.quotes.language.kinds import NUMBERS
from explainer.recognise.quotes.language.listed import first_listed, led_by
from explainer.recognise.quotes.language.made_by import made_by
from explainer.recognise.quotes.language.nouns import is_noun
from explainer.recognise.quotes.language.offices import body_behind, duties_behind, with_two_titles
from explainer.recognise.quotes.language.phrases import BORDERS, LONGEST_PHRASE, Source, named, phrase
from explainer.recognise.quotes.language.run_on import run_on
from explainer.recognise.quotes.language.shares import share_before
from explainer.recognise.quotes.language.times import TIMES as NOUNS_OF_TIME
from explainer.recognise.quotes.language.times import before_time
from explainer.recognise.quotes.language.tokens import Sentence, Token

ENDS = QUESTIONS | {"and"}
"""Words that end a subject behind its verb, or whoever is asked: "asked the guard | what"."""
OBJECTS = frozenset("me us him her them you".split())
PLACES = frozenset("behind beside before near opposite with below above next to".split())
"""Words before such a pronoun behind somebody: "a man | beside me | said"."""
HABITS = frozenset("likes liked loves loved used prefers".split())
"""Verbs before "to say" that still leave it to their subject."""
READY = frozenset(
    "right wrong quick slow first last keen happy glad careful content pleased proud forced obliged compelled".split()
)
"""Words behind "was" and before "to say" of whoever does say it."""
BEGINS = frozenset("started begun began continued".split())
"""Verbs before "to say" that leave it to their subject, unlike "had to say"."""
SHARED = frozenset("each both all".split())
"""Words between several and their verb: "they | all | said"."""
COUNTS_TIME = NUMBERS | frozenset("a an few several some couple of less more than about just nearly only".split())
"""What stands before a noun of time and "ago"."""
TIMES = frozenset((("at", "first"), ("at", "last"), ("at", "once"), ("at", "length"), ("in", "turn")))
"""Times and manners of two words that may stand between a subject and its verb."""
PAST = ("in", "the", "past")
STANDS_BEFORE_TIME = frozenset("who had has have".split())
"""Words with which a time between subject and verb is skipped: "who | in 1994 | said"."""
OF_TIMES = frozenset(word for time in TIMES for word in time)


def is_adverb(token: Token) -> bool:
    """Whether the token may stand between a subject and its verb."""
    return token.kind == "word" and g.is_adverb(token.low)


def source_before(s: Sentence, end: int) -> Source | None:
    """The subject that ends where token `end` begins, adverbs and auxiliaries skipped."""
    if (paper := made_by(s, end)) is not None:
        return paper
    found = by_name(s, _before(s, end))
    if found is not None and (subject := run_on(s, found)) is not None:
        return subject
    if found is None or found.kind == "other":
        return share_before(s, end) or (found and led_by(s, found)) or found
    return left_open(s, found, end) or from_place(s, found) or led_by(s, found) or first_listed(s, found) or found


def _before(s: Sentence, end: int) -> Source | None:
    j = _skipped(s, end - 1)
    if s.low(j + 1) == "ago":
        j = _before_ago(s, j)
    skipped = [token.low for token in s.tokens[j + 1 : end]]
    if skipped[:1] == ["to"] and s.tokens[j].low in HABITS:
        j -= 1
    elif skipped[:1] == ["to"] and (be := _is_ready(s, j)):
        return _before(s, be)
    elif skipped[:1] == ["to"] and (made := caused(s, j)):
        return made
    elif "to" in skipped and (skipped[0] == "to" or skipped[skipped.index("to") - 1] not in BEGINS):
        return None
    if j > s.first and s.tokens[j].kind == "possessive" and s.low(j - 1) in g.SUBJECT_PRONOUNS:
        j -= 1  # "he's" is he is or he has
    if j < s.first:
        return None
    if j - 2 >= s.first and s.tokens[j].low in OBJECTS and s.tokens[j - 1].low in PLACES:
        return _before(s, j - 1)
    if s.tokens[j].low in CLOSING:
        opens = opening_bracket(s, j)
        return _before(s, opens) if opens > s.first else None
    return before_aside(s, j) if s.tokens[j].kind in ("stop", "quote") else source_ending(s, j)


def _skipped(s: Sentence, j: int) -> int:
    """The token before adverbs, auxiliaries and a time behind "who", of which token `j` is the last."""
    while j >= s.first:
        timed = before_time(s, j)  # first, since "May" is a month as well
        if timed < j and s.low(timed) in STANDS_BEFORE_TIME:
            j = timed
        elif is_adverb(s.tokens[j]) or _is_time(s, j) or _is_shared(s, j):
            j -= 1
        else:
            break
    return j


def _is_shared(s: Sentence, j: int) -> bool:
    """Whether token `j` says of several that all of them do it: "the Plumbs | each | said", "have | all | said"."""
    k = j - 1
    if s.tokens[j].low not in SHARED or k < s.first:
        return False
    while k > s.first and s.tokens[k].low in g.AUXILIARIES:
        k -= 1
    before = s.tokens[k]
    return before.kind == "name" or s.is_capital(k) or before.low.endswith("s") or before.low == "they"


def _before_ago(s: Sentence, j: int) -> int:
    """The token before "less than two weeks ago", where `j` is that before "ago"."""
    while j > s.first and (s.tokens[j].low.removesuffix("s") in NOUNS_OF_TIME or s.tokens[j].low in COUNTS_TIME):
        j -= 1
    return j


def _is_ready(s: Sentence, j: int) -> int:
    """The token "was" before "right | to say", "good enough | to say", where `j` is the last of these; else 0."""
    adjective = j - 1 if s.tokens[j].low == "enough" else j
    able = adjective < j or s.tokens[j].low in READY
    return adjective - 1 if able and adjective - 1 > s.first and s.tokens[adjective - 1].low in g.BE else 0


def _is_time(s: Sentence, j: int) -> bool:
    """Whether token `j` belongs to a time between subject and verb: "has | since | said", "at first", "at last"."""
    low = s.tokens[j].low
    if low == "since":
        return s.low(j - 1) in ("has", "have", "had")
    if low in PAST and any(tuple(s.low(j - i + n) for n in range(3)) == PAST for i in range(3)):
        return True
    return low in OF_TIMES and ((low, s.low(j + 1)) in TIMES or (s.low(j - 1), low) in TIMES)


def source_after(s: Sentence, i: int) -> Source | None:
    """The subject that begins at token `i`, after its verb: `said Ada Plumb`, `said a spokesman, Ivo Tarn`."""
    return by_name(s, _after(s, i))


def _after(s: Sentence, i: int) -> Source | None:
    k = i
    while k < s.last and k - i < LONGEST_PHRASE:
        token, begun = s.tokens[k], k > i
        if token.kind == "name":
            if begun and s.tokens[k - 1].low in g.INSIDE_PHRASE:
                k += 1
            elif owns(s, k):
                k += 2
            else:
                return named(token, k, k + 1)
        elif token.kind == "possessive" and begun:
            k += 1
        elif token.low == "and" and begun and (titled := with_two_titles(s, k)):
            return titled
        elif token.low == "and" and begun and (end := body_behind(s, k) or duties_behind(s, i, k)):
            k = end
        elif token.kind != "word" or token.low in BORDERS or token.low in ENDS:
            break
        else:
            k += 1
    if k > i:
        return phrase(s, i, min(k, s.last))
    spoken = i < s.last and s.tokens[i].low in ("he", "she", "they")
    return Source("pronoun", i, i + 1, s.tokens[i].low) if spoken else None


def untimed(s: Sentence, source: Source | None) -> Source | None:
    """A source without the day behind it: "told by a sheriff | on Tuesday"."""
    if source is None or source.last - source.first < 3 or s.tokens[source.last - 1].low not in g.NOT_SUBJECTS:
        return source
    return replace(source, last=source.last - 2) if s.tokens[source.last - 2].low in ("on", "in") else source


def owns(s: Sentence, k: int) -> bool:
    """Whether the name `k` only describes the noun behind it: "Plumb's lawyer", "the Plumb campaign"."""
    return k + 1 < s.last and (s.tokens[k + 1].kind == "possessive" or is_noun(s.tokens[k + 1].low))
