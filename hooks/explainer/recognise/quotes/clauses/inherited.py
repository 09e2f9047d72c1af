"""Inherited: a verb without a subject of its own, which has that of another verb.

`Plumb smiled, adding "Q"`, `Plumb told them and asked "Q"`, `Calling it "Q", Plumb left`.
In: a sentence, a verb in it and the clauses before it.  Out: the `Clause`, or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.clauses.verbs import Verb
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.appositions import behind_brackets
from explainer.recognise.quotes.language.caused import caused
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.phrases import Source, named
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import Sentence, last_inside

SPEAKING = frozenset("speaking talking".split())
"""Participles at the head of a sentence that only say where it was spoken: "Speaking to the "Gull" on Monday"."""
SHOUTING = frozenset("shouting chanting yelling crying singing screaming jeering chorusing bellowing".split())
OPENS_PART = frozenset("as while where when which ,".split())
"""What many do at once; words that open a part of the sentence with a subject of its own."""
LONGEST_IT = 7
"""Tokens from an "it" to the "that" which says what it is."""
FRONTS = frozenset("as when while after before since once if because although though until".split())
"""Words that open a clause at the head of a sentence."""
STARTS_CLAUSE = frozenset((",", "and", "but", "as", "while", "when", ";", "that", "which"))


def opening_participle(s: Sentence, verb: Verb) -> Clause | None:
    """`Calling it "Q", | Plumb left`: who does it stands behind the comma."""
    if s.tokens[verb.first].low in SPEAKING:
        return None
    quoted = False
    for i in range(verb.end, s.last - 1):
        quoted = quoted or s.tokens[i].kind == "quote"
        if s.tokens[i].low == "," or (s.tokens[i].kind == "quote" and last_inside(s, i) == ","):
            return verb.by(sentence_subject(replace(s, first=i + 1), s.last), "inherited") if quoted else None
    return None


def inherited(s: Sentence, verb: Verb, found: Sequence[Clause]) -> Clause | None:
    """`Plumb smiled, adding`, `Plumb told them and asked`: the verb has the subject before it."""
    k = verb.first
    same = (c for c in reversed(found) if c.order in ("subject first", "inherited") and not c.names)
    before = next((c for c in same if not _is_fronted(s, c, k)), None)
    first = before.cue_end if before else s.first
    source = _crowd(s, k) or _made_to(s, k, first) or _nearer_subject(s, k, first)
    if source is None and before and before.source.head == "who" and s.tokens[k - 1].low == ",":
        source = _outside_who(s, before.source.first)
    if source is None and not before and _is_impersonal(s, k):
        return None
    if source is None:
        source = before.source if before else sentence_subject(_behind_it(s, k), k)
    return verb.by(source, "inherited", own=False)


def _behind_it(s: Sentence, k: int) -> Sentence:
    """The part of a sentence that "it" only announces: "It has not helped that | the board went on, from calling"."""
    if s.tokens[s.first].low != "it" or not s.tokens[k].low.endswith("ing"):
        return s
    that = next((i for i in range(s.first + 1, min(k, s.first + LONGEST_IT)) if s.tokens[i].low == "that"), None)
    return s if that is None else replace(s, first=that + 1)


def _is_impersonal(s: Sentence, k: int) -> bool:
    """Whether "it" only announces what the infinitive at token `k` says: "It is important | to remember"."""
    if s.low(k - 1) != "to" or s.low(s.first) != "it" or s.first + 1 >= k:
        return False
    behind = s.tokens[s.first + 1]
    return behind.kind == "possessive" or behind.low in g.BE


def _is_fronted(s: Sentence, clause: Clause, k: int) -> bool:
    """Whether a clause only says when or while what, up to a comma: "As they spoke, | Plumb rose and"."""
    opened = s.tokens[s.first].low in FRONTS and not any(t.kind == "stop" for t in s.tokens[s.first : clause.begins])
    return opened and any(t.low == "," for t in s.tokens[clause.cue_end : k - 1])


def _outside_who(s: Sentence, who: int) -> Source | None:
    """The sentence's subject, where "who" belongs to somebody else: "Plumb sued a man who had said it, adding"."""
    subject = sentence_subject(s, who)
    other = subject is not None and s.tokens[who - 1].low != "," and subject.last < who - 1
    return subject if other else None


def _crowd(s: Sentence, k: int) -> Source | None:
    """Those who shout at token `k` in a part of the sentence of their own: "Plumb spoke while pupils sat, singing"."""
    if s.tokens[k].low not in SHOUTING:
        return None
    opens = next((i for i in range(k - 2, s.first, -1) if s.tokens[i].low in OPENS_PART), -1)
    if opens < 0:
        return None
    found = sentence_subject(Sentence(s.value, s.tokens, opens + 1, s.last), k)
    acts = found is not None and found.last < k and s.tokens[found.last].kind == "word"
    return found if found and acts and found.kind in ("person", "role") and is_plural(found.head) else None


def _made_to(s: Sentence, k: int, first: int) -> Source | None:
    """Who was made to do something behind token `first`, and says it: "led | the paper | to print a page saying"."""
    to = next((i for i in range(k - 2, first, -1) if s.tokens[i].low == "to"), None)
    parted = to is None or any(token.kind in ("stop", "quote") for token in s.tokens[to:k])
    return None if to is None or parted else caused(s, to - 1)


def _nearer_subject(s: Sentence, k: int, first: int) -> Source | None:
    """The subject of a verb that is no cue, between the last cue and this one: "..., I laughed and said"."""
    subjects = (i for i in range(k - 1, first, -1) if s.tokens[i].kind == "name" or s.low(i) in g.SUBJECT_PRONOUNS)
    i = next(subjects, k)
    behind = behind_brackets(s, i + 1)
    if behind >= k or s.tokens[behind].kind != "word":
        return None
    token, before = s.tokens[i], i - 1
    while before > first and token.kind == "name" and s.is_capital(before):
        before -= 1
    if s.tokens[before].low not in STARTS_CLAUSE:
        return None
    return named(token, i, i + 1) if token.kind == "name" else Source("pronoun", i, i + 1, token.low)
