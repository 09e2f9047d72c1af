"""Decisions: what an article's editors settled overrides what was found.

- {quote: "main answer", speaker: kremlin}
- {quote: "security guarantees", is: not a quote}
- {name: Plumb, is: ada-plumb}
- {term: red line, is: not this term}
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explainer.fold import fold
from explainer.model import Decision, Findings, Mention, Person, Quote, SpeakerKind, Text
from explainer.recognise.lexicon import Lexicon
from explainer.slug import slug

NOT_A_QUOTE, NOT_THIS_TERM, NOBODY, UNCLEAR = "not a quote", "not this term", "nobody", "unclear"
BY_EDITOR = "editor's decision"


def decide(findings: Findings, text: Text, lexicon: Lexicon, decisions: Sequence[Decision]) -> Findings:
    """The findings with every decision carried out; without decisions, the findings themselves."""
    if not decisions:
        return findings
    settled = [(d, _words(d.subject)) for d in decisions]

    def settle(about: str, start: int, end: int) -> Decision | None:
        words = _words(text.value[start:end])
        return next((d for d, subject in settled if d.about == about and _means(about, subject, words)), None)

    people = dict(findings.people)
    mentions = [
        _mention(m, settle("term" if m.kind == "term" else "name", m.start, m.end), lexicon, people)
        for m in findings.mentions
    ]
    quotes = [_quote(q, settle("quote", q.start, q.end), lexicon) for q in findings.quotes]
    return Findings(tuple(m for m in mentions if m), tuple(q for q in quotes if q), people)


def _words(text: str) -> str:
    return " ".join(fold(text).split()).rstrip(".,;:!?")


def _means(about: str, subject: str, words: str) -> bool:
    """Whether a decision's words mean these: the same, or for a quote the words it begins with."""
    if about != "quote" or not words.startswith(subject):
        return words == subject
    return not words[len(subject) : len(subject) + 1].isalnum()


def _mention(
    mention: Mention, decision: Decision | None, lexicon: Lexicon, people: dict[str, Person]
) -> Mention | None:
    if decision is None or not decision.verdict:
        return mention
    if decision.verdict in (NOT_THIS_TERM, NOBODY):
        return None
    entry = lexicon.people.get(decision.verdict)
    if mention.kind == "person" and entry is not None:
        people[entry.id] = Person(entry.id, entry.name, entry.gender, listed=True)
    return replace(mention, entity=decision.verdict, reason=BY_EDITOR)


def _quote(quote: Quote, decision: Decision | None, lexicon: Lexicon) -> Quote | None:
    if decision is None or (not decision.speaker and decision.verdict != NOT_A_QUOTE):
        return quote
    if decision.verdict == NOT_A_QUOTE:
        return None
    if decision.speaker == UNCLEAR:
        return replace(quote, speaker="", speaker_kind="unclear", entity="", confidence=0.0, reason=BY_EDITOR)
    name, kind, entity = _speaker(decision.speaker, lexicon)
    return replace(quote, speaker=name, speaker_kind=kind, entity=entity, confidence=1.0, reason=BY_EDITOR)


def _speaker(given: str, lexicon: Lexicon) -> tuple[str, SpeakerKind, str]:
    """The name, kind and id of a decision's speaker: an entry's id, or words as they are to be printed."""
    if given in lexicon.people:
        return lexicon.people[given].name, "person", given
    for bodies in (lexicon.organizations, lexicon.outlets):
        if given in bodies:
            return bodies[given].name, "organization", given
    if given in lexicon.terms:
        return lexicon.terms[given].name, "document", given
    return given, "unnamed", slug(given)
