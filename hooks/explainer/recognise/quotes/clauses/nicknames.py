"""Nicknames: what a thing is called, or people in general call somebody, is the words of nobody.

`a ship called "Heron"`, `Drivers call her "Mother"`, `what locals called the "big brother" system`.
In: a sentence, a verb in it and its source.  Out: whether the verb only tells the name.
"""

from __future__ import annotations

from explainer.pattern import pattern
from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.cues import forms
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.tokens import Sentence

NAMES = frozenset("nickname nicknames nicknamed nicknaming".split())
NAMING = frozenset("titled entitled called named dubbed labeled labelled nicknamed reading".split())
"""Participles behind a noun that give a thing its name: "a book called"."""
NAMED_SO = frozenset("named titled entitled nicknamed".split())
"""Those that do so behind a comma as well: `a robot, named "Heron"`."""
SEEN = frozenset("seen known".split())
"""Participles of what somebody calls a thing that are no forms of a cue."""
NAMED = forms(
    """
    call dub label brand describe portray depict cast hail deride mock view regard consider tout characterize
    characterise denounce dismiss decry deem
    """.split()
)
"""Forms of verbs of calling; one of them behind a noun, and with "by" behind the quotation, is a passive."""
SEEN_OR_NAMED = SEEN | NAMED
BEFORE_Q = frozenset("as a an the".split())
RELATIVES = frozenset(("what", "which", "that"))
"""Words before a noun behind which the participle is a past tense: "what the board called"."""
BEFORE_NAME = frozenset(("the", "simply", "only", ","))
CALLS = frozenset("call calls called dub dubbed christen christened name named term terms termed".split()) | NAMES
GIVES_NAME = frozenset("named names name christened christen".split())
"""Those of them by which one person gives a thing its name: `The team named its robot "Heron"`."""
GROUPS = frozenset("people children staff crew folk everybody everyone team family".split())
PRESS = frozenset("newspapers papers press tabloids media posters placards songs".split())
TAKES_SIDES = frozenset(
    """
    critics opponents supporters officials prosecutors lawyers authorities activists advocates campaigners analysts
    experts rivals allies protesters leaders reporters editors doctors scientists researchers members lawmakers
    """.split()
)
"""People who call a thing something to say what they think of it."""
LIKE_A_NAME = pattern(r"\W*(?:[Tt]he \w+|(?:[Tt]he )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)\W*")
FARTHEST = 6
"""Tokens between the verb and the nickname: "call the road to the harbour"."""
THINGS = frozenset(("document", "other", "body"))


def gives_name(s: Sentence, k: int, source: Source) -> bool:
    """Whether the participle at token `k` gives a thing, its source, a name: `a ship called (the) "Heron"`.

    Not `a woman called, "Heron!"`, behind whose comma stand her words.
    """
    if s.low(k - 1) == "," and s.low(k) in NAMED_SO and k + 1 < s.last and s.tokens[k + 1].kind == "quote":
        thing = phrase_ending(s, k - 2)
        return thing is not None and thing.kind in THINGS and not s.is_capital(k - 2)
    if s.tokens[k].low not in NAMING or source.last != k:
        return False
    before = s.low(source.first - 1)
    if before in RELATIVES or (source.kind not in THINGS and (source.kind != "person" or source.first == s.first)):
        return False
    if s.low(k + 1) == "," and (source.kind not in THINGS or source.head == "voice"):
        return False
    following = k + 2 if s.low(k + 1) in BEFORE_NAME else k + 1
    return following < s.last and s.tokens[following].kind == "quote"


def is_nickname(s: Sentence, k: int, source: Source) -> bool:
    """Whether the verb at token `k` of `source` tells what people call somebody or something."""
    low = s.tokens[k].low
    if low not in CALLS or not (low in GIVES_NAME or _is_many(source)):
        return False
    q = next((i for i in range(k + 1, min(k + FARTHEST, s.last)) if s.tokens[i].kind == "quote"), -1)
    if q < 0 or (q == k + 1 and not _is_many(source)):
        return False
    if low in NAMES or low.startswith("term") or s.tokens[q - 1].low == "the":
        return True
    return LIKE_A_NAME.fullmatch(s.value, s.tokens[q].start, s.tokens[q].end) is not None


def named_by(s: Sentence, k: int) -> Clause | None:
    """`(an option) seen by Plumb as a "Q"`, `(often) labelled as a "Q" by Plumb`: the participle is token `k`."""
    low = s.tokens[k].low
    if low not in SEEN_OR_NAMED or (k > s.first and s.tokens[k - 1].low in RELATIVES):
        return None
    by = k + 1
    if s.low(by) != "by":
        while s.low(by) in BEFORE_Q:
            by += 1
        quoted = by < s.last and s.tokens[by].kind == "quote"
        by = by + 1 if quoted and s.low(by + 1) == "by" else 0
    source = source_after(s, by + 1) if by else None
    if source is None or source.kind == "other" or (by == k + 1 and s.low(source.last) != "as"):
        return None
    return Clause(source, k, k + 1, "treats", "passive", names=is_nickname(s, k, source))


def _is_many(source: Source) -> bool:
    """Whether a source is people in general: "drivers", "the staff", "his team-mates"."""
    if source.head in PRESS or source.head in GROUPS:
        return True
    if source.kind not in ("person", "role", "other") or source.head in TAKES_SIDES:
        return False
    return is_plural(source.head) and source.head not in g.SINGULAR
