"""Inversion: a verb of saying before its subject: `"Q," said Ada Plumb`, `Said Plumb:`.

A place or a time may stand between them, as in translated news: `"Q," stressed at a briefing on Monday | the mayor`.
In: a sentence and a verb in it.  Out: the `Clause`, or None where the subject does not stand behind the verb.
"""

from __future__ import annotations

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.clauses.verbs import Verb
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.cues import PLAIN
from explainer.recognise.quotes.language.kinds import PEOPLE
from explainer.recognise.quotes.language.phrases import Source, is_verb, phrase
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.tokens import DASHES, Sentence, last_inside
from explainer.recognise.quotes.language.works import closes_aside

OPENS = frozenset("said says added wrote".split())
"""Verbs that may open a sentence before their subject: "Said Plumb:"."""
OBJECTS = frozenset("him her them it us me reporters that".split())
"""Words that cannot be the subject after an inverted verb: `"Q," calling him`, `told reporters`."""
CITING = frozenset("citing quoting calling describing".split())
"""Participles of whoever speaks behind the words as well: `Plumb, citing "Q," said the mayor could win`."""
CIRCUMSTANCES = frozenset("at in on during after before to".split())
ENDS_CIRCUMSTANCE = CIRCUMSTANCES | {"the", "a", "an", "his", "her", "its", "their"}
LONGEST_CIRCUMSTANCE = 12
"""What opens and what ends a place or a time; tokens from the verb to the last one's preposition."""
SENT_TO = frozenset(
    "ambassador envoy emissary adviser advisor aide assistant secretary counsel counsellor consultant representative "
    "delegate delegation mission commissioner witness heir successor party close related next married".split()
)
"""Words for people before "to" and where they belong: "the ambassador to the islands", "a source close to him"."""
FARTHEST_QUOTATION = 4
"""Tokens from a quotation to the verb behind it, with commas and dashes between."""


def inverted(s: Sentence, verb: Verb) -> Clause | None:
    """The clause of a verb behind a quotation, or at the head of a sentence, with the subject behind it."""
    if not _may_invert(s, verb.first):
        return None
    begins = verb.end
    if (source := source_after(s, begins)) is None:
        begins = _after_circumstance(s, begins)
        source = source_after(s, begins)
    if source is not None and is_verb(s.tokens[source.first].low):  # `"Q," counsel told the jury`
        return None
    return verb.by(source and _without_hearer(s, source, begins), "verb first")


def _without_hearer(s: Sentence, source: Source, begins: int) -> Source:
    """A subject behind its verb, from token `begins` on, without whom it speaks to: "said | the cook | to Dr Plumb"."""
    to = next((i for i in range(begins + 1, source.last) if s.tokens[i].low == "to"), source.last)
    if to == source.last or source.kind not in PEOPLE or s.tokens[to - 1].low in SENT_TO:
        return source
    return phrase(s, begins, to) or source


def tag(s: Sentence, verb: Verb) -> Clause | None:
    """`..., said Ada Plumb, the mayor`: a verb of saying between a comma and a name that stops."""
    k = verb.first
    said = s.tokens[k - 1].low == "," and s.tokens[k].low in PLAIN
    source = source_after(s, verb.end) if said and not _stops(s, verb.end) else None
    if source is None or source.kind != "name" or not _stops(s, source.last):
        return None
    return verb.by(source, "verb first")


def _stops(s: Sentence, k: int) -> bool:
    """Whether the sentence or its part ends before token `k`."""
    return k >= s.last or s.tokens[k].low in (",", ":", ".", ";") or s.tokens[k].low in g.PREPOSITIONS


def _may_invert(s: Sentence, k: int) -> bool:
    """Whether the verb, token `k`, may stand before its subject."""
    if k == s.first:
        return s.tokens[k].low in OPENS
    if s.tokens[k - 1].low in ("so", "thus") and (k - 1 == s.first or s.tokens[k - 2].kind == "quote"):
        return True
    j = k - 1
    while j > s.first and k - j < FARTHEST_QUOTATION and (s.tokens[j].low == "," or s.tokens[j].low in DASHES):
        j -= 1
    if s.tokens[j].kind != "quote" or s.tokens[k].low.endswith("ing") or closes_aside(s, j):
        return False
    runs_on = j == k - 1 and last_inside(s, j).isalnum()  # `"Harbour Talk" held two meetings`
    if runs_on and s.tokens[k].low not in PLAIN:
        return False
    if s.low(j - 1) in CITING and s.low(j - 2) == ",":
        return False
    noun = s.low(k + 2)
    hers = s.low(k + 1) == "her" and (noun in nouns.PEOPLE_NOUNS or noun in nouns.DOCUMENT_NOUNS)
    return hers or s.low(k + 1) not in OBJECTS


def _after_circumstance(s: Sentence, k: int) -> int:
    """The token behind a place or a time that begins at token `k`; `k` where none with a subject behind it does."""
    i = k
    while i < min(s.last, k + LONGEST_CIRCUMSTANCE) and s.tokens[i].low in CIRCUMSTANCES:
        i += 2
        while i < s.last and s.tokens[i].kind == "word" and s.tokens[i].low not in ENDS_CIRCUMSTANCE:
            i += 1
    return i if i < s.last and (s.tokens[i].kind == "name" or s.tokens[i].low in g.DETERMINERS) else k
