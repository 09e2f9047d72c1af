"""Clauses: which source speaks by which cue, in one sentence.

In: a sentence.  Out: `Clause`s in order: `Ada Plumb` + `said`, `according to` + `the report`, `she` + `calling`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.cues import NAMING, PHRASAL, PLAIN, STATEMENTS, VERBS, Frame, is_noun_here
from explainer.recognise.quotes.phrases import Source, named
from explainer.recognise.quotes.sources import is_adverb, sentence_subject, source_after, source_before
from explainer.recognise.quotes.tokens import DASHES, Sentence

Order = Literal["subject first", "verb first", "passive", "inherited", "according to", "possessive"]

BE = frozenset("is was were are am be been being".split())
NOBODY = frozenset("neither nobody none".split())
AVOIDS = frozenset("short refused refuses refusing declined declines declining accused".split())
UNREAL = frozenset("might could would should must".split())
DENIALS = frozenset("denied denies deny denying".split())
FALSELY = frozenset("falsely wrongly mistakenly incorrectly erroneously apocryphally".split())
SHOWN = frozenset("described known listed identified billed".split())
"""Participles by which somebody is only shown: "a man, described in the file as"."""
GENERIC = frozenset("somebody someone some they people many others you nobody".split())
FUTURE = frozenset("will may might would could".split())
HEARD = frozenset("told asked informed reminded warned advised assured".split())
"""Verbs in whose passive the subject only hears: "Plumb was told"."""
CREDITED = frozenset("attributed ascribed credited".split())
PARTS = frozenset("and but while whereas".split())
FARTHEST_DENIED = 6
"""Tokens between a denial and what was not said: "denied that he had ever called"."""
VIEWS = frozenset("view opinion words telling account phrase".split())
OBJECT_FORMS = {"him": "he", "her": "she", "them": "they"}
CITES = frozenset("quotes quoted quoting cites cited citing".split())
PUT = frozenset("put puts putting".split())
STARTS_CLAUSE = frozenset((",", "and", "but", "as", "while", "when", ";", "that"))
OBJECTS = frozenset("him her them it us me reporters that".split())
"""Words that cannot be the subject after an inverted verb: `"Q," calling him`, `told reporters`."""
NEGATIONS = frozenset("never not nor".split()) | g.CONTRACTED_NOT
CUES = frozenset(VERBS) | {"to"} | CREDITED | VIEWS | CITES | frozenset(PHRASAL) | STATEMENTS | PUT | {"according"}
"""Every word that may make a clause."""
NEAR_BY = 8
"""Tokens between a passive and its "by"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A source and the cue by which it speaks; `cue` is the cue's token, `cue_end` the one after its last.

    `own` is false where the source was taken over from an earlier clause of the sentence ("..., adding"); `denied` is
    true where the cue is negated ("never said"), `names` where it gives a thing its name ("a book called").
    """

    source: Source
    cue: int
    cue_end: int
    frame: Frame
    order: Order
    own: bool = True
    denied: bool = False
    names: bool = False

    @property
    def begins(self) -> int:
        """Its first token."""
        return min(self.source.first, self.cue)

    @property
    def ends(self) -> int:
        """The token after its last."""
        return max(self.source.last, self.cue_end)


def find_clauses(s: Sentence) -> list[Clause]:
    """The clauses of a sentence, in the order of their cues."""
    found: list[Clause] = []
    for k, token in enumerate(s.tokens[s.first : s.last], s.first):
        low = token.low
        if low not in CUES or (k > s.first and s.is_capital(k)):
            continue
        if low in ("according", "words") and k + 1 < s.last and s.tokens[k + 1].low in ("to", "of"):
            clause = _according(s, k)
        elif low == "to" and _is_view(s, k):
            clause = Clause(named(s.tokens[k + 1], k + 1, k + 2), k, k + 1, "says", "according to")
        elif low in CREDITED and _follows_word(s, k, "to"):
            source = source_after(s, k + 2)
            falsely = k > s.first and s.tokens[k - 1].low in FALSELY
            clause = Clause(source, k, k + 2, "says", "passive", denied=falsely) if source else None
        elif low in VIEWS and _is_in_view(s, k):
            clause = _statement(s, k)
            clause = replace(clause, order="according to", cue_end=k + 1, frame="says") if clause else None
        elif low in CITES and behind_quotation(s, k) and (quoted := _quoted(s, k)):
            clause = quoted
        elif low.endswith("ing") and low in VERBS and k > s.first and s.tokens[k - 1].low == "as":
            clause = _quoted_as_saying(s, k, found)
        elif low in PHRASAL and _follows(s, k, PHRASAL[low]):
            clause = _verb(s, k, found, 2)
        elif low in PUT and (k + 1 >= s.last or s.tokens[k + 1].low not in ("it", "this")):
            clause = None
        elif low in STATEMENTS and (low not in VERBS or is_noun_here(s, k)):
            clause = _statement(s, k)
        elif low not in VERBS and low not in PUT:
            continue
        else:
            clause = _verb(s, k, found)
        if clause is not None:
            found.append(_as_denied(s, clause, found))
    return found


def _as_denied(s: Sentence, clause: Clause, found: Sequence[Clause]) -> Clause:
    """The clause, denied where it hangs on a denial: "Plumb denied saying", "denied that she had called it"."""
    before = found[-1] if found else None
    if clause.denied or before is None or s.tokens[before.cue].low not in DENIALS:
        return clause
    between = s.tokens[before.cue_end : clause.cue]
    hers = clause.source == before.source or clause.source.kind == "pronoun"
    hangs = len(between) <= FARTHEST_DENIED and not any(t.kind in ("stop", "quote") or t.low in PARTS for t in between)
    return replace(clause, source=before.source, denied=True) if hers and hangs else clause


def _is_in_view(s: Sentence, k: int) -> bool:
    """`in her view`, `to use Plumb's phrase`: the words before the owner of token `k`."""
    owner = k - 2 if k - 1 > s.first and s.tokens[k - 1].kind == "possessive" else k - 1
    return owner > s.first and s.tokens[owner - 1].low in ("in", "to", "use")


def _is_view(s: Sentence, k: int) -> bool:
    """`To Plumb, it was "Q"`: a name behind "to" at the head of a sentence or a part of it."""
    if k > s.first and s.tokens[k - 1].low != ";":
        return False
    return k + 2 < s.last and s.tokens[k + 1].kind == "name" and s.tokens[k + 2].low in (",", "it", "this", "that")


def _follows_word(s: Sentence, k: int, word: str) -> bool:
    return k + 1 < s.last and s.tokens[k + 1].low == word


def _follows(s: Sentence, k: int, particle: str) -> bool:
    """Whether the verb's particle is the next token, and no infinitive hangs on it: "went on", not "went on to say"."""
    following = [s.tokens[i].low for i in range(k + 1, min(k + 3, s.last))]
    return following[:1] == [particle] and following[1:] not in (["to"], ["at"], ["the"], ["a"], ["in"])


def _according(s: Sentence, k: int) -> Clause | None:
    """`according to Ada Plumb`, `in the words of Ada Plumb`, `according to her`."""
    source = _object(s, k + 2) or source_after(s, k + 2)
    return Clause(source, k, k + 2, "says", "according to") if source else None


def _object(s: Sentence, k: int, always: bool = False) -> Source | None:
    """The pronoun that token `k` is, as an object: "him"; "her" before a noun only where it `always` is one."""
    alone = always or k + 1 >= s.last or s.tokens[k + 1].kind != "word"
    if k < s.last and s.tokens[k].low in OBJECT_FORMS and alone:
        return Source("pronoun", k, k + 1, OBJECT_FORMS[s.tokens[k].low])
    return None


def _quoted(s: Sentence, k: int) -> Clause | None:
    """`"Q," the newspaper quotes Ada Plumb`: who is quoted speaks."""
    source = _object(s, k + 1) or source_after(s, k + 1)
    if source is None or source.kind not in ("name", "pronoun", "person", "role"):
        return None
    return Clause(source, k, k + 1, "says", "subject first")


def behind_quotation(s: Sentence, k: int) -> bool:
    """Whether the clause whose verb is token `k` stands behind a quotation, with nothing but its subject between."""
    return any(s.tokens[i].kind == "quote" for i in range(max(s.first, k - 6), k))


def _verb(s: Sentence, k: int, found: list[Clause], length: int = 1) -> Clause | None:
    """The clause of a verb of `length` words: inverted, passive, with a subject of its own, or with one taken over."""
    low, end = s.tokens[k].low, k + length
    frame: Frame = VERBS[low][1] if low in VERBS and length == 1 else "says"
    if _is_avoided(s, k):
        source = sentence_subject(s, k)
        return Clause(source, k, end, frame, "inherited", names=True) if source else None
    if low in SHOWN and _is_shown(s, k):
        source = sentence_subject(s, k)
        return Clause(source, k, end, frame, "inherited", names=True) if source else None
    if low.endswith("ed") and _follows_word(s, k, "by") and s.tokens[k - 1].low in (",", "("):
        return _passive(s, k, frame)
    if _may_invert(s, k):
        source = source_after(s, end)
        if source is not None:
            return Clause(source, k, end, frame, "verb first")
    if k == s.first or is_noun_here(s, k):
        return None
    helper = k - 1
    while helper > s.first and is_adverb(s.tokens[helper]) and s.tokens[helper].low not in g.AUXILIARIES:
        helper -= 1
    heard = k - 1 if s.tokens[k - 1].low == "heard" else k - 2
    if heard > s.first and s.tokens[heard].low == "heard" and s.tokens[heard - 1].low in BE:
        source = source_before(s, heard)
        return Clause(source, k, end, frame, "subject first") if source else None
    participle = low.endswith("ing") and s.tokens[helper].low not in BE
    if participle and s.tokens[helper].kind == "name":
        return Clause(named(s.tokens[helper], helper, helper + 1), k, end, frame, "subject first")
    if participle and s.tokens[helper].kind not in ("possessive", "name"):
        attending = _attending(s, k)
        return Clause(attending, k, end, frame, "subject first") if attending else _inherited(s, k, found, frame)
    if s.tokens[helper].low in BE and low in CITES and behind_quotation(s, helper):
        source = source_before(s, helper)
        return Clause(source, k, end, "says", "subject first") if source else None
    if s.tokens[helper].low in BE and not low.endswith("ing"):
        return _passive(s, k, frame)
    source = source_before(s, k)
    if source is not None:
        things = ("document", "other", "body") if source.first == s.first else ("document", "other", "body", "person")
        titled = any(token.kind == "quote" for token in s.tokens[k + 1 : k + 3])
        names = low in NAMING and source.last == k and source.kind in things and titled
        names = names or (source.head in GENERIC and s.tokens[k - 1].low in FUTURE) or _is_supposed(s, k)
        return Clause(source, k, end, frame, "subject first", denied=_is_denied(s, k), names=names)
    if s.tokens[k - 1].low == "," and frame == "says" and low in VERBS and VERBS[low][0] in PLAIN:
        source = source_after(s, k + 1)
        if source is not None and source.kind == "name" and _stops(s, source.last):
            return Clause(source, k, k + 1, frame, "verb first")
    return _inherited(s, k, found, frame) if s.tokens[helper].low in ("and", "or", "but", "then", ",", "to") else None


def _is_supposed(s: Sentence, k: int) -> bool:
    """Whether the verb at token `k` is of what was not: "If Plumb were here she would say"."""
    return s.tokens[k - 1].low == "would" and any(token.low == "if" for token in s.tokens[s.first : k])


def _stops(s: Sentence, k: int) -> bool:
    """Whether the sentence or its part ends before token `k`."""
    return k >= s.last or s.tokens[k].low in (",", ":", ".", ";") or s.tokens[k].low in g.PREPOSITIONS


def _is_shown(s: Sentence, k: int) -> bool:
    behind = [token.low for token in s.tokens[k + 1 : k + NEAR_BY]]
    return s.tokens[k - 1].low == "," and "as" in behind and "by" not in behind


def _attending(s: Sentence, k: int) -> Source | None:
    """The subject of a participle behind "with": "with one woman telling them"."""
    source = source_before(s, k)
    if source is None or source.first == s.first or s.tokens[source.first - 1].low != "with":
        return None
    return source


def _is_denied(s: Sentence, k: int) -> bool:
    """Whether the verb is negated: "never said", "did not say"."""
    first = s.tokens[s.first].low
    if first in NOBODY or (first == "no" and s.first + 1 < k and s.tokens[s.first + 1].low == "one"):
        return True
    if k - 2 > s.first and s.tokens[k - 1].low == "have" and s.tokens[k - 2].low in UNREAL:
        return True
    if first == "it" and [t.low for t in s.tokens[s.first + 2 : s.first + 4]] == ["not", "true"]:
        return True
    while k > s.first and is_adverb(s.tokens[k - 1]):
        k -= 1
        if s.tokens[k].low in NEGATIONS:
            return True
    return False


def _is_avoided(s: Sentence, k: int) -> bool:
    """Whether the verb is what somebody refused to do, or is accused of: "stopped short of calling"."""
    if k - 2 <= s.first:
        return False
    return s.tokens[k - 1].low in ("of", "to") and s.tokens[k - 2].low in AVOIDS


def _may_invert(s: Sentence, k: int) -> bool:
    """Whether the verb may stand before its subject: behind a quotation, or "Said Plumb:" at the head of a sentence."""
    if k == s.first:
        return s.tokens[k].low in ("said", "says", "added", "wrote")
    j = k - 1
    while j > s.first and j > k - 4 and (s.tokens[j].low == "," or s.tokens[j].low in DASHES):
        j -= 1
    behind = s.tokens[j].kind == "quote"
    following = s.tokens[k + 1].low if k + 1 < s.last else ""
    return behind and not s.tokens[k].low.endswith("ing") and following not in OBJECTS


def _quoted_as_saying(s: Sentence, k: int, found: list[Clause]) -> Clause | None:
    """`the agency cited an official as saying`: the official; `Plumb was quoted as saying`: Plumb.

    The clause of "cited" itself is taken out of `found`: who cites does not speak.
    """
    cited = next((i for i in range(k - 2, s.first, -1) if s.tokens[i].low in CITES), None)
    if cited is None:
        return None
    helper = cited - 1 if s.tokens[cited - 1].low not in FALSELY else cited - 2
    if s.tokens[helper].low in BE:
        source = source_before(s, cited)
    else:
        source = _object(s, cited + 1, always=True) or source_after(s, cited + 1)
    if source is None:
        return None
    found[:] = [clause for clause in found if clause.cue != cited]
    return Clause(source, k, k + 1, "says", "subject first", denied=s.tokens[cited - 1].low in FALSELY)


def _passive(s: Sentence, k: int, frame: Frame) -> Clause | None:
    """`was called "a gift" by Ada Plumb`: the source stands after "by"."""
    by = next((i for i in range(k + 1, min(s.last, k + NEAR_BY)) if s.tokens[i].low == "by"), None)
    if by is None and s.tokens[k].low in HEARD:
        hearer = source_before(s, k)
        return Clause(hearer, k, k + 1, "says", "subject first", names=True) if hearer else None
    source = source_after(s, by + 1) if by is not None else None
    return Clause(source, k, k + 1, frame, "passive") if source else None


def _inherited(s: Sentence, k: int, found: list[Clause], frame: Frame) -> Clause | None:
    """A verb that shares the subject before it: "Plumb smiled, adding", "Plumb told them and asked"."""
    before = [c for c in found if c.order in ("subject first", "inherited")]
    source = _nearer_subject(s, k, before[-1].cue_end if before else s.first)
    if source is None:
        source = before[-1].source if before else sentence_subject(s, k)
    return Clause(source, k, k + 1, frame, "inherited", own=False) if source else None


def _nearer_subject(s: Sentence, k: int, first: int) -> Source | None:
    """The subject of a verb that is no cue, between the last cue and this one: "..., I laughed and said"."""
    for i in range(k - 1, first, -1):
        if s.tokens[i].kind != "name" and s.tokens[i].low not in g.SUBJECT_PRONOUNS:
            continue
        before = i - 1
        while before > first and s.tokens[i].kind == "name" and s.is_capital(before):
            before -= 1
        if s.tokens[before].low not in STARTS_CLAUSE or i + 1 >= k or s.tokens[i + 1].kind != "word":
            return None
        return (
            named(s.tokens[i], i, i + 1) if s.tokens[i].kind == "name" else Source("pronoun", i, i + 1, s.tokens[i].low)
        )
    return None


def _statement(s: Sentence, k: int) -> Clause | None:
    """`Plumb's claim`, `her words`: the owner of the words is the source."""
    for j in range(k - 1, max(s.first, k - 5) - 1, -1):
        token = s.tokens[j]
        if token.low in g.SINGULAR:
            return Clause(Source("pronoun", j, j + 1, token.low), k, k + 1, "treats", "possessive")
        if token.kind == "possessive" and j > s.first and s.tokens[j - 1].kind == "name":
            return Clause(named(s.tokens[j - 1], j - 1, j), k, k + 1, "treats", "possessive")
        if token.kind != "word" or token.low in g.POSSESSIVES or token.low in g.PREPOSITIONS:
            return None
    return None
