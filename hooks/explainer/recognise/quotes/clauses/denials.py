"""Denials: cues by which a sentence says that the words are nobody's, or only supposed.

`Plumb never said "Q"`, `Plumb denied calling it "Q"`, `stopped short of calling it "Q"`, `would have said "Q"`.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import is_adverb
from explainer.recognise.quotes.language.tokens import Sentence

NOBODY = frozenset("neither nobody none".split())
NEGATIONS = frozenset("never not nor".split()) | g.CONTRACTED_NOT
AVOIDS = frozenset("short refused refuses refusing declined declines declining accused".split())
IMAGINED = frozenset("imagine suppose picture".split())
UNREAL = frozenset("might could would should must".split())
DENIALS = frozenset("denied denies deny denying".split())
FALSELY = frozenset("falsely wrongly mistakenly incorrectly erroneously apocryphally".split())
ANYBODY = frozenset("one somebody someone some they people many others you nobody".split())
MAY = frozenset("will may might would could can should must".split())
FEELS = frozenset("believes fears feels hopes regrets thinks wonders".split())
SHOWN = frozenset("described known listed identified billed".split())
"""Participles by which somebody is only shown: "a man, described in the file as"."""
CLAIMS = frozenset("claim claims rumour rumours rumor rumors report reports suggestion suggestions".split())
UNTRUE = frozenset("false untrue unfounded baseless wrong bogus fake invented inaccurate".split())
"""What is claimed, and what is found of it: "Claims that Plumb said "Q" are | false"."""
FAKE = frozenset("fake faked fabricated invented doctored bogus spoof forged made-up apocryphal".split())
PROOF = frozenset("evidence record proof trace sign suggestion indication".split())
SHOWS = frozenset("suggests suggested shows showed indicates indicated proves proved".split())
PARTS = frozenset("and but while whereas".split())
"""Words that open another part of the sentence."""
FARTHEST_DENIED = 6
"""Tokens between a denial and what was not said: "denied that he had ever called"."""
NEAR_BY = 8
"""Tokens between a passive and its "by"."""


def as_denied(s: Sentence, clause: Clause, found: Sequence[Clause]) -> Clause:
    """The clause, denied where it hangs on a denial: "Plumb denied saying", "denied that she had called it"."""
    before = found[-1] if found else None
    if clause.denied or before is None or s.tokens[before.cue].low not in DENIALS:
        return clause
    between = s.tokens[before.cue_end : clause.cue]
    if len(between) > FARTHEST_DENIED or any(t.kind in ("stop", "quote") or t.low in PARTS for t in between):
        return clause
    hers = clause.source == before.source or clause.source.kind == "pronoun"
    return replace(clause, source=before.source if hers else clause.source, denied=True)


def is_made_up(s: Sentence, source: Source) -> bool:
    """Whether what goes before a subject says that it never spoke: "nothing suggests that", "a fake post in which"."""
    before = source.first - 1
    while before >= s.first and s.tokens[before].kind != "stop" and s.tokens[before].low not in PARTS:
        low, following = s.tokens[before].low, s.tokens[before + 1].low
        if low in FAKE or (low == "nothing" and following in SHOWS) or (low == "no" and following in PROOF):
            return True
        before -= 1
    return False


def is_denied(s: Sentence, k: int) -> bool:
    """Whether the sentence says of the verb at token `k` that nobody did it, or not so."""
    false = _is_false(s) or _is_falsely_claimed(s, k)
    return false or _is_nobodys(s, k) or _is_unreal(s, k) or _is_negated(s, k)


def _is_false(s: Sentence) -> bool:
    """`Claim: Plumb said "Q"`, as fact-checkers put it; `It is not true that Plumb said "Q"`."""
    first = s.tokens[s.first].low
    if first == "claim":
        return s.low(s.first + 1) == ":"
    return first == "it" and s.low(s.first + 2) == "not" and s.low(s.first + 3) == "true"


def _is_falsely_claimed(s: Sentence, k: int) -> bool:
    """`Claims that Plumb said "Q" are false, the board found`; who finds so says what is quoted behind the verb `k`."""
    noun = s.first + (s.tokens[s.first].low in ("a", "the"))
    if s.low(noun) not in CLAIMS or s.low(noun + 1) != "that":
        return False
    found = (i for i in range(noun + 2, s.last) if s.tokens[i].low in UNTRUE and s.tokens[i - 1].low in g.BE)
    false = next(found, None)
    return false is not None and (k < false or all(token.kind != "quote" for token in s.tokens[k : s.last]))


def _is_nobodys(s: Sentence, k: int) -> bool:
    """`None of them called it "Q"`, `No one said "Q"`, up to the next part of the sentence."""
    nobody = s.tokens[s.first].low in NOBODY or (s.tokens[s.first].low == "no" and s.low(s.first + 1) == "one")
    return nobody and not any(token.kind == "quote" or token.low in (":", ";") for token in s.tokens[s.first : k])


def _is_unreal(s: Sentence, k: int) -> bool:
    """`Plumb might have said "Q"`."""
    return s.tokens[k - 1].low == "have" and s.low(k - 2) in UNREAL


def _is_negated(s: Sentence, k: int) -> bool:
    """`Plumb never said "Q"`, `Plumb did not say "Q"`."""
    while k > s.first and is_adverb(s.tokens[k - 1]):
        k -= 1
        if s.tokens[k].low in NEGATIONS:
            return True
    return False


def is_supposed(s: Sentence, k: int) -> bool:
    """Whether the verb at token `k` is of what was not: "If Plumb were here she would say", "Imagine Plumb saying"."""
    opening = s.tokens[s.first].low
    if opening in IMAGINED or (opening == "if" and s.tokens[k].low.endswith("s")):
        return not any(token.low == "," for token in s.tokens[s.first : k])
    return s.tokens[k - 1].low == "would" and any(token.low == "if" for token in s.tokens[s.first : k])


def may_be_anybody(s: Sentence, k: int, source: Source) -> bool:
    """Whether the verb at token `k` is of what anybody may say or feel: "Some would call it", "One regrets it"."""
    if source.last == source.first + 1 and source.head == "one" and s.tokens[k].low in FEELS:
        return True
    return source.head in ANYBODY and (s.tokens[k - 1].low in MAY or s.low(source.first - 1) in MAY)


def is_avoided(s: Sentence, k: int) -> bool:
    """Whether the verb is what somebody refused to do, or is accused of: "stopped short of calling"."""
    return s.low(k - 1) in ("of", "to") and s.low(k - 2) in AVOIDS


def is_shown(s: Sentence, k: int) -> bool:
    """Whether the participle at token `k` only shows its subject: "a man, described in the file as"."""
    if s.tokens[k].low not in SHOWN or s.low(k - 1) != ",":
        return False
    if not (s.low(k + 1) in g.PREPOSITIONS or g.is_adverb(s.low(k + 1))):
        return False
    behind = [token.low for token in s.tokens[k + 1 : k + NEAR_BY]]
    return "as" in behind and "by" not in behind
