"""Clauses: which source speaks by which cue, in one sentence.

In: a sentence.  Out: `Clause`s in order: `Ada Plumb` + `said`, `according to` + `the report`, `she` + `calling`.
"""

from __future__ import annotations

from dataclasses import replace

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes import nouns
from explainer.recognise.quotes.circumstances import after_circumstance
from explainer.recognise.quotes.clause import Clause
from explainer.recognise.quotes.cues import (
    CREDITED,
    HEARD,
    IDIOMS,
    NAMING,
    PARTICIPLES,
    PHRASAL,
    PLAIN,
    STATEMENTS,
    VERBS,
    WITH_OBJECTS,
    Frame,
)
from explainer.recognise.quotes.denials import (
    FALSELY,
    NEAR_BY,
    SHOWN,
    as_denied,
    is_avoided,
    is_denied,
    is_made_up,
    is_shown,
    is_supposed,
)
from explainer.recognise.quotes.nicknames import is_nickname
from explainer.recognise.quotes.noun_or_verb import is_noun_here
from explainer.recognise.quotes.owned import (
    VIEWS,
    according,
    is_in_view,
    is_view,
    is_view_of,
    object_pronoun,
    statement,
    to_whom,
)
from explainer.recognise.quotes.phrases import LONGEST_PHRASE, Source, named
from explainer.recognise.quotes.relative import before_who, noun_that_says
from explainer.recognise.quotes.sources import is_adverb, source_after, source_before
from explainer.recognise.quotes.subjects import sentence_subject
from explainer.recognise.quotes.tokens import DASHES, Sentence, last_inside

GENERIC = frozenset("somebody someone some they people many others you nobody".split())
FUTURE = frozenset("will may might would could".split())
PERFECT = frozenset("have has had having".split())
MEANS = frozenset("mean means meant".split())
SPEAKING = frozenset("speaking talking".split())
"""Participles at the head of a sentence that only say where it was spoken: "Speaking to the "Gull" on Monday"."""
CITES = frozenset("quotes quoted quoting cites cited citing".split())
MADE = frozenset("painted released published issued recorded".split())
"""Participles of what somebody made, a title as a rule: `“Downstream”, painted by pupils`."""
PUT = frozenset("put puts putting".split())
REPUTED = frozenset("said supposed reported believed thought known alleged rumoured rumored understood".split())
"""Participles of what somebody is held to have said: "is supposed to have answered"."""
RELATIVES = frozenset("that which who whose".split())
PARTS = frozenset("and but when as while".split())
STARTS_CLAUSE = frozenset((",", "and", "but", "as", "while", "when", ";", "that", "which"))
OBJECTS = frozenset("him her them it us me reporters that".split())
"""Words that cannot be the subject after an inverted verb: `"Q," calling him`, `told reporters`."""
CUES = frozenset((*VERBS, *PHRASAL, *IDIOMS, "to", "according")) | CREDITED | VIEWS | CITES | STATEMENTS | PUT | MEANS
"""Every word that may make a clause."""


def find_clauses(s: Sentence) -> list[Clause]:
    """The clauses of a sentence, in the order of their cues."""
    found: list[Clause] = []
    cues = [(k, token.low) for k, token in enumerate(s.tokens[s.first : s.last], s.first) if token.low in CUES]
    for k, low in cues:
        if k > s.first and s.is_capital(k):
            continue
        if (low == "according" and _follows_word(s, k, "to")) or (low in VIEWS and is_view_of(s, k)):
            clause = according(s, k)
        elif low == "to" and is_view(s, k):
            clause = Clause(named(s.tokens[k + 1], k + 1, k + 2), k, k + 1, "says", "according to")
        elif low == "to":
            clause = to_whom(s, k)
        elif low in CREDITED and _follows_word(s, k, "to"):
            source = source_after(s, k + 2)
            falsely = k > s.first and s.tokens[k - 1].low in FALSELY
            clause = Clause(source, k, k + 2, "says", "passive", denied=falsely) if source else None
        elif low in CREDITED and _follows_word(s, k, "with"):
            source = source_before(s, k)
            clause = Clause(source, k, k + 2, "says", "subject first", names=True) if source else None
        elif low in VIEWS and is_in_view(s, k):
            clause = statement(s, k)
            clause = replace(clause, order="according to", cue_end=k + 1, frame="says") if clause else None
        elif low in CITES and (behind_quotation(s, k) or _announces(s, k)) and (quoted := _quoted(s, k)):
            clause = quoted
        elif low.endswith("ing") and low in VERBS and k > s.first and s.tokens[k - 1].low == "as":
            clause = _quoted_as_saying(s, k, found)
        elif low in PHRASAL and _follows(s, k, PHRASAL[low]) and (low not in WITH_OBJECTS or behind_quotation(s, k)):
            clause = _verb(s, k, found, 2)
        elif low in IDIOMS:
            length = _idiom(s, k)
            clause = _verb(s, k, found, length) if length else None
        elif low in PUT and (k + 1 >= s.last or s.tokens[k + 1].low not in ("it", "this", ":")):
            clause = None
        elif low in MEANS and _follows_word(s, k, "by"):
            source = source_before(s, k)
            clause = Clause(source, k, k + 2, "says", "subject first") if source else None
        elif low in STATEMENTS and (low not in VERBS or is_noun_here(s, k)):
            clause = statement(s, k)
        elif low not in VERBS and low not in PUT:
            continue
        else:
            clause = _verb(s, k, found)
        if clause is not None:
            found.append(as_denied(s, clause, found))
    return found


def _follows_word(s: Sentence, k: int, word: str) -> bool:
    return k + 1 < s.last and s.tokens[k + 1].low == word


def _follows(s: Sentence, k: int, particles: tuple[str, ...]) -> bool:
    """Whether one of the verb's particles is the next token, without an infinitive: "went on", not "went on to"."""
    following = [s.tokens[i].low for i in range(k + 1, min(k + 3, s.last))]
    return (
        following[:1] != []
        and following[0] in particles
        and following[1:] not in (["to"], ["at"], ["the"], ["a"], ["in"])
        and (particles != ("on",) or not following[1:] or not _is_word(s, k + 2))
    )


def _is_word(s: Sentence, k: int) -> bool:
    """Whether a verb's particle has an object, token `k`, or goes on with it: "goes on | recess", "went on | about"."""
    token = s.tokens[k]
    return token.kind in ("word", "name") and not g.is_adverb(token.low) and token.low not in g.PREPOSITIONS


def _idiom(s: Sentence, k: int) -> int:
    """How many words from token `k` on say something before "that": "let it be known that"; 0 for none."""
    for words in IDIOMS[s.tokens[k].low]:
        end = k + 1 + len(words)
        if (
            end < s.last
            and tuple(t.low for t in s.tokens[k + 1 : end]) == words
            and s.tokens[end].low in ("that", ":", ",")
        ):
            return end - k
    return 0


def _quoted(s: Sentence, k: int) -> Clause | None:
    """`"Q," the newspaper quotes Ada Plumb`: who is quoted speaks."""
    source = object_pronoun(s, k + 1) or source_after(s, k + 1)
    if source is None or source.kind not in ("name", "pronoun", "person", "role"):
        return None
    return Clause(source, k, k + 1, "says", "subject first")


def behind_quotation(s: Sentence, k: int, far: int = 6) -> bool:
    """Whether the clause whose verb is token `k` stands behind a quotation, its subject of `far` tokens between."""
    return any(s.tokens[i].kind == "quote" for i in range(max(s.first, k - far), k))


def _announces(s: Sentence, k: int) -> bool:
    """`Plumb quotes Ivo Tarn: "Q"`: nothing but a name and a colon between the verb, token `k`, and the quotation."""
    return (
        k + 3 < s.last
        and s.tokens[k + 1].kind == "name"
        and s.tokens[k + 2].low == ":"
        and s.tokens[k + 3].kind == "quote"
    )


def _verb(s: Sentence, k: int, found: list[Clause], length: int = 1) -> Clause | None:
    """The clause of a verb of `length` words: inverted, passive, with a subject of its own, or with one taken over."""
    low, end = s.tokens[k].low, k + length
    frame: Frame = VERBS[low][1] if low in VERBS and length == 1 else "says"
    if low in PARTICIPLES and not _is_perfect(s, k):
        return None
    if is_avoided(s, k):
        source = sentence_subject(s, k)
        return Clause(source, k, end, frame, "inherited", names=True) if source else None
    if low in SHOWN and is_shown(s, k):
        source = sentence_subject(s, k)
        return Clause(source, k, end, frame, "inherited", names=True) if source else None
    if low.endswith("ed") and _follows_word(s, k, "by") and s.tokens[k - 1].low in (",", "("):
        return _passive(s, k, frame) if low not in MADE else None
    if _may_invert(s, k):
        source = source_after(s, end) or source_after(s, after_circumstance(s, end))
        if source is not None:
            return Clause(source, k, end, frame, "verb first")
    if k == s.first and low.endswith("ing"):
        source = _main_subject(s, k)
        return Clause(source, k, end, frame, "inherited") if source else None
    if k == s.first or is_noun_here(s, k):
        return None
    helper = k - 1
    while helper > s.first and is_adverb(s.tokens[helper]) and s.tokens[helper].low not in g.AUXILIARIES:
        helper -= 1
    heard = k - 1 if s.tokens[k - 1].low == "heard" else k - 2
    if heard > s.first and s.tokens[heard].low == "heard" and s.tokens[heard - 1].low in g.BE:
        source = source_before(s, heard)
        return Clause(source, k, end, frame, "subject first") if source else None
    participle = low.endswith("ing") and s.tokens[helper].low not in g.BE
    if participle and s.tokens[helper].kind == "name":
        name = named(s.tokens[helper], helper, helper + 1)
        unsaid = is_made_up(s, name)
        return Clause(name, k, end, frame, "subject first", denied=unsaid, names=is_supposed(s, k))
    if participle and s.tokens[helper].kind not in ("possessive", "name"):
        noun = noun_that_says(s, k)
        return Clause(noun, k, end, frame, "subject first") if noun else _inherited(s, k, found, frame)
    if s.tokens[helper].low in g.BE and low in CITES and behind_quotation(s, helper, LONGEST_PHRASE):
        source = source_before(s, helper)
        return Clause(source, k, end, "says", "subject first") if source else None
    if s.tokens[helper].low in g.BE and not low.endswith("ing"):
        return _passive(s, k, frame)
    if VERBS.get(low, ("",))[0] == "say" and (tag := _tag(s, k)) is not None:
        return tag
    source = noun_that_says(s, k) or before_who(s, k) or source_before(s, _reputed(s, k))
    if source is not None:
        things = ("document", "other", "body") if source.first == s.first else ("document", "other", "body", "person")
        finite = s.tokens[source.first - 1].low in ("what", "which", "that") if source.first > s.first else False
        naming = low in NAMING and not finite and source.last == k and source.kind in things
        names = naming and _gives_name(s, k + 1)
        names = names or (source.head in GENERIC and s.tokens[k - 1].low in FUTURE) or is_supposed(s, k)
        names = names or _hears(s, k + 1) or is_nickname(s, k, source)
        denied = is_denied(s, k) or is_made_up(s, source)
        return Clause(source, k, end, frame, "subject first", denied=denied, names=names)
    if frame == "says" and (tag := _tag(s, k)) is not None:
        return tag
    if s.tokens[helper].low in ("and", "or", "but", "then", ",", "to"):
        return _inherited(s, k, found, frame)
    source = None if low.endswith("ing") else _before_relative(s, k)
    return Clause(source, k, end, frame, "subject first") if source else None


def _main_subject(s: Sentence, k: int) -> Source | None:
    """Who does what the participle at the sentence's head says: `Calling it "Q", | Plumb left`."""
    quoted = False
    for i in range(k + 1, s.last - 1):
        quoted = quoted or s.tokens[i].kind == "quote"
        if s.tokens[i].low == "," or (s.tokens[i].kind == "quote" and last_inside(s, i) == ","):
            return source_after(s, i + 1) if quoted and s.tokens[k].low not in SPEAKING else None
    return None


def _before_relative(s: Sentence, k: int) -> Source | None:
    """The sentence's subject with a clause of its own before the verb `k`: "The draft that they had signed | calls"."""
    subject = sentence_subject(s, k)
    if subject is None or subject.last >= k:
        return None
    following = s.tokens[subject.last]
    relative = following.low in RELATIVES or following.kind == "name" or following.low in g.SUBJECT_PRONOUNS
    between = s.tokens[subject.last : k]
    return subject if relative and not any(t.kind in ("stop", "quote") or t.low in PARTS for t in between) else None


def _is_perfect(s: Sentence, k: int) -> bool:
    """Whether the participle at token `k` stands behind "had": "had never written"."""
    while k > s.first and is_adverb(s.tokens[k - 1]):
        k -= 1
        if s.tokens[k].low in PERFECT:
            return True
    return s.tokens[k].low[-3:] in ("'ve", "’ve", "'d", "’d")


def _tag(s: Sentence, k: int) -> Clause | None:
    """`..., said Ada Plumb, the mayor`: a verb of saying between a comma and a name that stops."""
    said = s.tokens[k - 1].low == "," and VERBS.get(s.tokens[k].low, ("",))[0] in PLAIN
    source = source_after(s, k + 1) if said and not _stops(s, k + 1) else None
    if source is None or source.kind != "name" or not _stops(s, source.last):
        return None
    return Clause(source, k, k + 1, "says", "verb first")


def _reputed(s: Sentence, k: int) -> int:
    """The token behind the subject of the verb `k`: "Plumb | is said to have answered"."""
    reputed = k - 3 > s.first and s.tokens[k - 1].low == "have" and s.tokens[k - 2].low == "to"
    return k - 3 if reputed and s.tokens[k - 3].low in REPUTED and s.tokens[k - 4].low in g.BE else k


def _hears(s: Sentence, k: int) -> bool:
    """Whether the verb before token `k` only says that somebody was told: "remembers being told"."""
    return k + 1 < s.last and s.tokens[k].low == "being" and s.tokens[k + 1].low in HEARD


def _gives_name(s: Sentence, k: int) -> bool:
    """Whether a quotation is the name that a participle before token `k` gives: `a ship called (the) "Heron"`."""
    if k < s.last and s.tokens[k].low in ("the", "simply", "only", ","):
        k += 1
    return k < s.last and s.tokens[k].kind == "quote"


def _stops(s: Sentence, k: int) -> bool:
    """Whether the sentence or its part ends before token `k`."""
    return k >= s.last or s.tokens[k].low in (",", ":", ".", ";") or s.tokens[k].low in g.PREPOSITIONS


def _may_invert(s: Sentence, k: int) -> bool:
    """Whether the verb may stand before its subject: behind a quotation, or "Said Plumb:" at the head of a sentence."""
    if k == s.first:
        return s.tokens[k].low in ("said", "says", "added", "wrote")
    if s.tokens[k - 1].low in ("so", "thus") and (k - 1 == s.first or s.tokens[k - 2].kind == "quote"):
        return True
    j = k - 1
    while j > s.first and j > k - 4 and (s.tokens[j].low == "," or s.tokens[j].low in DASHES):
        j -= 1
    behind = s.tokens[j].kind == "quote"
    following = s.tokens[k + 1].low if k + 1 < s.last else ""
    noun = s.tokens[k + 2].low if k + 2 < s.last else ""
    hers = following == "her" and (noun in nouns.PEOPLE_NOUNS or noun in nouns.DOCUMENT_NOUNS)
    return behind and not s.tokens[k].low.endswith("ing") and (hers or following not in OBJECTS)


def _quoted_as_saying(s: Sentence, k: int, found: list[Clause]) -> Clause | None:
    """`the agency cited an official as saying`: the official; `Plumb was quoted as saying`: Plumb.

    The clause of "cited" itself is taken out of `found`: who cites does not speak.
    """
    cited = next((i for i in range(k - 2, s.first, -1) if s.tokens[i].low in CITES), None)
    if cited is None:
        return None
    helper = cited - 1 if s.tokens[cited - 1].low not in FALSELY else cited - 2
    if s.tokens[helper].low in g.BE:
        source = source_before(s, cited)
    else:
        source = object_pronoun(s, cited + 1, always=True) or source_after(s, cited + 1)
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
    source = _untimed(s, source_after(s, by + 1)) if by is not None else None
    return Clause(source, k, k + 1, frame, "passive", names=is_nickname(s, k, source)) if source else None


def _untimed(s: Sentence, source: Source | None) -> Source | None:
    """A source without the day behind it: "told by a sheriff | on Tuesday"."""
    if source is None or source.last - source.first < 3 or s.tokens[source.last - 1].low not in g.NOT_SUBJECTS:
        return source
    return replace(source, last=source.last - 2) if s.tokens[source.last - 2].low in ("on", "in") else source


def _inherited(s: Sentence, k: int, found: list[Clause], frame: Frame) -> Clause | None:
    """A verb that shares the subject before it: "Plumb smiled, adding", "Plumb told them and asked"."""
    before = [c for c in found if c.order in ("subject first", "inherited") and not c.names]
    source = _nearer_subject(s, k, before[-1].cue_end if before else s.first)
    if source is None and before and before[-1].source.head == "who" and s.tokens[k - 1].low == ",":
        source = _outside_who(s, before[-1].source.first)
    if source is None:
        source = before[-1].source if before else sentence_subject(s, k)
    return Clause(source, k, k + 1, frame, "inherited", own=False) if source else None


def _outside_who(s: Sentence, who: int) -> Source | None:
    """The sentence's subject, where "who" belongs to somebody else: "Plumb sued a man who had said it, adding"."""
    subject = sentence_subject(s, who)
    other = subject is not None and s.tokens[who - 1].low != "," and subject.last < who - 1
    return subject if other else None


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
