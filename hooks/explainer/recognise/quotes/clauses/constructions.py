"""Constructions: how the sentence gives a verb of saying its subject.

    "Q," said Ada Plumb         inverted            Plumb was heard saying "Q"      heard
    called "Q" by Ada Plumb     passive             Plumb smiled, adding "Q"        inherited
    Ada Plumb said "Q"          subject first       a sign that said "Q"            relative

In: a sentence, a verb in it and the clauses before it.  Out: the verb's `Clause`, or None where nobody speaks by it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.clauses.denials import (
    NEAR_BY,
    is_avoided,
    is_denied,
    is_made_up,
    is_shown,
    is_supposed,
    may_be_anybody,
)
from explainer.recognise.quotes.clauses.inherited import inherited, opening_participle
from explainer.recognise.quotes.clauses.inversion import inverted, tag
from explainer.recognise.quotes.clauses.nicknames import gives_name, is_nickname, named_by
from explainer.recognise.quotes.clauses.relative import before_relative, before_who, noun_that_says
from explainer.recognise.quotes.clauses.verbs import PERFECT, Verb, is_behind_quotation
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import CITES, HEARD, VERBS
from explainer.recognise.quotes.language.noun_or_verb import is_noun_here
from explainer.recognise.quotes.language.phrases import LONGEST_PHRASE, Source, named
from explainer.recognise.quotes.language.sources import is_adverb, source_after, source_before, untimed
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.times import before_time
from explainer.recognise.quotes.language.tokens import Sentence

CALLED = frozenset("called dubbed nicknamed christened termed cast portrayed branded hailed".split())
"""Participles of what people in general think of somebody: "is called the "Heron"."""
BEFORE_NAME = g.DETERMINERS | {"as", ""}
MADE = frozenset("painted released published issued recorded".split())
"""Participles of what somebody made, a title as a rule: `“Downstream”, painted by pupils`."""
CAUSES = frozenset("had has have".split())
"""Verbs by which a paper makes somebody say what it says: "The draft has them welcome"."""
REPUTED = frozenset("said supposed reported believed thought known alleged rumoured rumored understood".split())
"""Participles of what somebody is held to have said: "is supposed to have answered"."""
SPOKEN_BY_NOBODY = frozenset(("worth", "without"))
"""Words before a participle that has no subject: "it is worth | saying that", "without | saying where"."""
OPENS_PARTICIPLE = frozenset("in by on while when after before".split())
"""What stands before a participle that opens a sentence: "In | calling it "Q", Plumb"."""
SHARES_SUBJECT = frozenset(("and", "or", "but", "then", ",", "to"))
"""What stands before a verb that shares the subject of the one before it."""


def clause_of(s: Sentence, verb: Verb, found: Sequence[Clause]) -> Clause | None:
    """The clause of a verb: the first construction that fits."""
    k, low = verb.first, s.tokens[verb.first].low
    if is_avoided(s, k) or is_shown(s, k):
        return verb.by(sentence_subject(s, k), "inherited", names=True)
    if low.endswith("ed") and s.low(k + 1) == "by" and s.low(k - 1) in (",", "("):
        return _passive(s, verb) if low not in MADE else None
    if (named := named_by(s, k)) is not None:
        return named
    if (clause := inverted(s, verb)) is not None:
        return clause
    dateline = k == s.first + 2 and s.low(k - 1) == ":"
    if k == s.first or dateline or (k == s.first + 1 and s.low(s.first) in OPENS_PARTICIPLE and low.endswith("ing")):
        return opening_participle(s, verb) if low.endswith("ing") else None
    if is_noun_here(s, k) or s.low(k - 1) in SPOKEN_BY_NOBODY:
        return None
    if (heard := _heard(s, k)) is not None:
        return verb.by(source_before(s, heard), "subject first")
    helper = _helper(s, k)
    if s.tokens[helper].low in g.BE and not low.endswith("ing"):
        return _cited(s, verb, helper) or _passive(s, verb) or _told(s, verb, helper, found)
    if low.endswith("ing") and s.tokens[helper].low not in g.BE and s.tokens[helper].kind != "possessive":
        return _participle(s, verb, helper, found)
    return _finite(s, verb, helper, found)


def _helper(s: Sentence, k: int) -> int:
    """The token before the verb `k` and its adverbs, an auxiliary or not: "was | once again | called"."""
    helper = k - 1
    while helper > s.first and is_adverb(s.tokens[helper]) and s.tokens[helper].low not in g.AUXILIARIES:
        helper -= 1
    return helper


def _heard(s: Sentence, k: int) -> int | None:
    """The token "heard" before the verb `k`: "Plumb was | heard saying", "was | heard to say"."""
    heard = k - 1 if s.tokens[k - 1].low == "heard" else k - 2
    return heard if heard > s.first and s.tokens[heard].low == "heard" and s.tokens[heard - 1].low in g.BE else None


def _participle(s: Sentence, verb: Verb, helper: int, found: Sequence[Clause]) -> Clause | None:
    """`with Plumb calling it "Q"`, `a sign reading "Q"`, `Plumb left, calling it "Q"`."""
    if s.tokens[helper].kind == "name":
        name = named(s.tokens[helper], helper, helper + 1)
        denied, supposed = is_made_up(s, name), is_supposed(s, verb.first)
        return verb.by(name, "subject first", denied=denied, names=supposed)
    return verb.by(noun_that_says(s, verb.first), "subject first") or inherited(s, verb, found)


def _finite(s: Sentence, verb: Verb, helper: int, found: Sequence[Clause]) -> Clause | None:
    """`Ada Plumb said "Q"`, `..., said Ada Plumb`, `Plumb stood up and said "Q"`."""
    before = source_before(s, verb.first)
    if before is not None and _is_in_paper(s, before):
        return inherited(s, verb, found)
    # behind "said" stands who said it, behind "told" as well whom they told
    if VERBS.get(s.tokens[verb.first].low) == "say":
        clause = tag(s, verb) or _subject_first(s, verb, before)
    else:
        clause = _subject_first(s, verb, before) or tag(s, verb)
    if clause is not None:
        return clause
    if s.low(before_time(s, helper - 1 if s.low(helper) in PERFECT else helper)) in SHARES_SUBJECT:
        return inherited(s, verb, found)
    return verb.by(before_relative(s, verb.first), "subject first")


def _is_in_paper(s: Sentence, before: Source) -> bool:
    """Whether only where it was said stands between "but" and a verb: "but | in a later report | said"."""
    if before.kind not in ("document", "other") or s.low(before.first - 1) not in ("in", "at", "on"):
        return False
    return s.low(before.first - 2) in ("and", "but")


def _subject_first(s: Sentence, verb: Verb, before: Source | None) -> Clause | None:
    """`Ada Plumb (never) said "Q"`, `a pilot who knows the harbour said "Q"`; `before` ends where the verb begins."""
    k = verb.first
    source = noun_that_says(s, k) or before_who(s, k) or (source_before(s, k - 3) if _is_reputed(s, k) else before)
    if source is None:
        return None
    if (causer := _causer(s, k, source)) is not None:
        return verb.by(causer, "subject first")
    supposed = is_supposed(s, k) or may_be_anybody(s, k, source)
    names = gives_name(s, k, source) or is_nickname(s, k, source) or supposed or _is_told(s, verb.end)
    return verb.by(source, "subject first", denied=is_denied(s, k) or is_made_up(s, source), names=names)


def _causer(s: Sentence, k: int, source: Source) -> Source | None:
    """The paper that lets the subject say what the verb at token `k` says: "The draft had | the ministers welcome"."""
    if s.low(source.first - 1) not in CAUSES or VERBS.get(s.tokens[k].low) != s.tokens[k].low or source.last != k:
        return None
    causer = source_before(s, source.first - 1)
    return causer if causer is not None and (causer.kind == "document" or causer.head == "it") else None


def _is_reputed(s: Sentence, k: int) -> bool:
    """Whether the verb `k` is what its subject is held to have done: "Plumb | is said to have answered"."""
    return s.low(k - 1) == "have" and s.low(k - 2) == "to" and s.low(k - 3) in REPUTED and s.low(k - 4) in g.BE


def _is_told(s: Sentence, k: int) -> bool:
    """Whether the verb before token `k` only says that somebody was told: "remembers being told"."""
    return s.low(k) == "being" and s.low(k + 1) in HEARD


def _cited(s: Sentence, verb: Verb, helper: int) -> Clause | None:
    """`"Q," Plumb was quoted`: who is quoted speaks."""
    if s.tokens[verb.first].low not in CITES or not is_behind_quotation(s, helper, LONGEST_PHRASE):
        return None
    return verb.by(source_before(s, helper), "subject first")


def _told(s: Sentence, verb: Verb, helper: int, found: Sequence[Clause]) -> Clause | None:
    """`Plumb asked | and was told that the staff were "on it"`: she only hears it."""
    if s.tokens[verb.first].low not in HEARD or s.low(helper) == "been" or s.low(helper - 1) not in SHARES_SUBJECT:
        return None
    clause = inherited(s, verb, found)
    return clause and replace(clause, names=True)


def _passive(s: Sentence, verb: Verb) -> Clause | None:
    """`was called "a gift" by Ada Plumb`: the source stands after "by"; `Plumb was told` is no source."""
    k = verb.first
    by = next((i for i in range(k + 1, min(s.last, k + NEAR_BY)) if s.tokens[i].low == "by"), None)
    if by is not None and by > k + 1 and s.tokens[k].low in MADE:  # "was recorded with songs by Plumb"
        return None
    if by is None:
        nobodys = s.tokens[k].low in HEARD or (s.tokens[k].low in CALLED and s.low(k + 1) in BEFORE_NAME)
        return verb.by(source_before(s, k), "subject first", names=True) if nobodys else None
    source = untimed(s, source_after(s, by + 1))
    return verb.by(source, "passive", names=source is not None and is_nickname(s, k, source))
