"""Asking: who asks whom in a sentence without quotations, so that what is quoted next is the answer.

In: a sentence.  Out: `Asked`: "Plumb asked him what he had seen" gives Plumb and him; "I asked whether she had" gives
nobody, the one who tells, and her; "under cross-examination by Mr Tarn, Plumb said" gives Tarn and nobody.
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from explainer.model import Text
from explainer.recognise.quotes.clauses.owned import VIEWS, object_pronoun
from explainer.recognise.quotes.clauses.through import TELLS
from explainer.recognise.quotes.evidence.evidence import ANSWERS, Evidence
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.phrases import Source, named
from explainer.recognise.quotes.language.sources import owns, source_after, source_before
from explainer.recognise.quotes.language.tokens import Sentence, tokens_of
from explainer.recognise.quotes.paragraphs.unquoted import sentences_in
from explainer.recognise.quotes.speakers.antecedents import antecedent
from explainer.recognise.quotes.speakers.attributed import Attributed, attributed_to
from explainer.recognise.quotes.speakers.cast import Cast

ASKS = frozenset("asked asks pressed questioned".split())
ASKS_OR_TELLS = ASKS | TELLS
WANTS = frozenset("wanted wants demanded demands".split())
"""Verbs before "to know"."""
EXAMINES = frozenset("cross-examination examination questioning questioned cross-examined examined asked".split())
"""Words before "by" and whoever asks the questions: "under cross-examination by Plumb"."""
OWN = frozenset(("his", "her"))
OWNED = ANSWERS | VIEWS
TO = " to "
LONGEST_ADDRESS = 80
"""Characters behind "told" or "to" in which stands who is told."""
QUESTIONS = frozenset("what why how whether if who whom whose when where which about".split())
FARTHEST_QUESTION = 10
"""Tokens from "asked" to the word that opens the question: "asked the first witness of the day, Plumb, whether"."""

OPENS_QUESTION = QUESTIONS | g.AUXILIARIES
"""Words at the head of a question that nobody puts in quotation marks: "Had she seen it, a reporter asked."."""
NEAR = 4
"""Sentences over which whoever has spoken still answers questions."""
HEAD = 4
"""Tokens of a question among which its subject stands: "What, then, did she"."""


class Asked(NamedTuple):
    """Who asks and who is asked; None for whoever tells the story, or where the sentence does not say."""

    asker: Attributed | None
    answers: Attributed | None
    told: bool = True
    """Whether the question itself is told, so that what follows is the answer."""


def asked_in(text: Text, block: int, cast: Cast) -> Asked | None:
    """Who asks whom in the last sentence of a paragraph without quotations; None where nobody asks."""
    said = sentences_in(text, block, cast)
    return asked(said[-1], cast) if said else None


def asked(s: Sentence, cast: Cast) -> Asked | None:
    """Who asks whom in a sentence; None where nobody asks."""
    for k in range(s.first, s.last):
        low = s.tokens[k].low
        if low in EXAMINES and k + 1 < s.last and s.tokens[k + 1].low == "by":
            return Asked(_meant(s, source_after(s, k + 2), cast), None, told=low == "asked")
        if low == "put" and s.low(k + 1) == "it" and s.low(k + 2) == "to":
            asker = _meant(s, source_before(s, k), cast)
            return Asked(asker, _other(s, object_pronoun(s, k + 3) or source_after(s, k + 3), asker, cast))
        wants = low == "know" and k - 2 > s.first and s.tokens[k - 2].low in WANTS
        if wants or (low in ASKS and k > s.first and s.tokens[k - 1].low not in g.BE):
            question = next((i for i in range(k + 1, min(s.last, k + FARTHEST_QUESTION)) if _opens(s, i)), None)
            if question is not None:
                asker = _meant(s, source_before(s, k - 2 if wants else k), cast)
                return Asked(asker, _asked(s, k + 1, question, asker, cast))
    return None


def _opens(s: Sentence, i: int) -> bool:
    """Whether token `i` opens a reported question."""
    return s.tokens[i].low in QUESTIONS


def _asked(s: Sentence, k: int, question: int, asker: Attributed | None, cast: Cast) -> Attributed | None:
    """Who is asked: the object before the question, else the one whom the question is about: "what she had seen"."""
    if k < question:
        return _other(s, object_pronoun(s, k) or source_after(s, k), asker, cast)
    pronoun = next((i for i in range(question, s.last) if s.tokens[i].low in ("he", "she")), None)
    if pronoun is None:
        return None
    return _other(s, Source("pronoun", pronoun, pronoun + 1, s.tokens[pronoun].low), asker, cast)


def _meant(s: Sentence, source: Source | None, cast: Cast) -> Attributed | None:
    return attributed_to(s, Evidence("subject", source), cast) if source is not None else None


def _other(s: Sentence, source: Source | None, asker: Attributed | None, cast: Cast) -> Attributed | None:
    """Whom a source means who is not the one who asks: a pronoun stands for somebody of the sentences before."""
    if source is not None and source.head in g.SINGULAR:
        speaker = antecedent(cast, s.tokens[s.first].start, g.SINGULAR[source.head])
        span = (s.tokens[source.first].start, s.tokens[source.first].end)
        found = Attributed(replace(speaker, mention=span), "subject", "pronoun", source.head) if speaker else None
    else:
        found = _meant(s, source, cast)
    if found and asker and found.speaker.perhaps and found.speaker.perhaps == asker.speaker.entity:
        found = replace(found, speaker=replace(found.speaker, perhaps=""))  # nobody speaks to themselves
    return found if found and not (asker and asker.speaker.name == found.speaker.name) else None


def addressee(text: Text, told: Attributed, block: int, cast: Cast) -> Attributed | None:
    """To whom somebody speaks: "Plumb told the sheriff", "said Plumb to the sheriff"; None where nobody is named."""
    if told.cue is None:
        return None
    start = told.cue[1]
    if text.value[slice(*told.cue)].lower() not in ASKS_OR_TELLS:
        behind = max(start, told.speaker.mention[1])
        if not text.value.startswith(TO, behind):
            return None
        start = behind + len(TO)
    end = min(text.blocks[block].end, start + LONGEST_ADDRESS)
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), [])
    s = Sentence(text.value, tokens, 0, len(tokens))
    return _other(s, object_pronoun(s, 0) or source_after(s, 0), told, cast) if tokens else None


def answers_in(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Who answers the question with which a paragraph without quotations ends; None where it ends with none."""
    said = sentences_in(text, block, cast)
    return answering(said[-1], cast) if said else None


def answering(s: Sentence, cast: Cast) -> Attributed | None:
    """Who answers a question that the article asks in its own words: "And the penalty?", "Had she been warned?"."""
    asked = s.tokens[s.first].low in OPENS_QUESTION and any(t.low in ASKS for t in s.tokens[s.last - 3 : s.last])
    if not asked and s.tokens[s.last - 1].low != "?":
        return None
    here = cast.sentence(s.tokens[s.first].start)
    spoke = cast.spoke[-1].speaker if cast.spoke and cast.spoke[-1].sentence >= here - NEAR else None
    if (owner := _owned(s)) is not None:
        return _meant(s, owner, cast)
    for i in range(s.first, min(s.last, s.first + HEAD)):
        if s.tokens[i].kind == "name" and s.tokens[i - 1].low in g.AUXILIARIES and i > s.first and not owns(s, i):
            return _meant(s, named(s.tokens[i], i, i + 1), cast)
        if s.tokens[i].low in ("he", "she"):
            found = _meant(s, Source("pronoun", i, i + 1, s.tokens[i].low), cast)
            if found and not (spoke and spoke.name == found.speaker.name):
                return found
            spoke = spoke if spoke and spoke.gender in ("", g.SINGULAR[s.tokens[i].low]) else None
    if spoke is None:
        return _meant(s, next(filter(None, (object_pronoun(s, i) for i in range(s.first + 1, s.last))), None), cast)
    return Attributed(spoke, "subject", "name" if spoke.kind == "person" else "role", "answers")


def _owned(s: Sentence) -> Source | None:
    """Whose view a question is about: "Her view of the bridge?", "Plumb's response?"."""
    first = s.tokens[s.first].low
    if s.tokens[s.first].kind == "name" and s.last - s.first > 2 and s.tokens[s.first + 1].kind == "possessive":
        return named(s.tokens[s.first], s.first, s.first + 1) if s.tokens[s.first + 2].low in OWNED else None
    view = s.first + 1 < s.last and s.tokens[s.first + 1].low in OWNED
    return Source("pronoun", s.first, s.first + 1, "he" if first == "his" else "she") if view and first in OWN else None
