"""Quotes: every quotation of an article with its speaker and the evidence.

marks       what stands between quotation marks
apart       what is quoted without marks: turns of a transcript, block quotations, posts
tokens      a block as names, quotations, words and stops, in sentences
clauses     who speaks by which cue
evidence    which clause governs which quotation
speakers    whom the clause's subject means
carry       quotations without a clause of their own
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from explainer.model import Mention, Person, Quote, Text
from explainer.recognise.quotes.apart import find_apart, merged
from explainer.recognise.quotes.carry import Attributed, attribute
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.confidence import PRINTED, confidence
from explainer.recognise.quotes.marks import Marked, find_marked
from explainer.slug import slug

__all__ = ["find_attributed", "find_quotes"]


def find_quotes(
    text: Text, names: Sequence[Mention], people: Mapping[str, Person], printed: float = PRINTED
) -> list[Quote]:
    """The quotes of an article, in order; `names` are its mentions of `people`, in order.

    A speaker is named from the confidence `printed` up; below it the quote is unclear.
    """
    return [_quote(text.value, m, a, printed) for m, a in find_attributed(text, names, people)]


def find_attributed(
    text: Text, names: Sequence[Mention], people: Mapping[str, Person]
) -> list[tuple[Marked, Attributed | None]]:
    """Everything quoted with its likeliest speaker, sure or not, in order."""
    apart = find_apart(text, names, people)
    marked = list(merged(find_marked(text), apart))
    if not marked:
        return []
    speakers = {block: speaker for block, (_, speaker) in apart.items()}
    return list(zip(marked, attribute(text, marked, Cast(text, names, people, marked), speakers), strict=True))


def _quote(value: str, marked: Marked, found: Attributed | None, printed: float) -> Quote:
    words = value[marked.start : marked.end]
    whole = words[:1].isupper() and words[-1:] in ".?!…,"
    unclear = Quote(marked.start, marked.end, "", "unclear", "", 0.0, "no evidence of a speaker", whole=whole)
    if found is None:
        return unclear
    speaker = found.speaker
    if found.form == "denied":
        return replace(unclear, reason=found.reason, mention=speaker.mention, cue=found.cue, denied_by=speaker.name)
    sure = confidence(found, value, marked)
    if sure < printed:
        reason = f"too little evidence: {found.reason}"
        return replace(unclear, confidence=sure, reason=reason, candidate=speaker.name)
    return replace(
        unclear,
        speaker=speaker.name,
        speaker_kind=speaker.kind,
        entity=speaker.entity or slug(speaker.name),
        confidence=sure,
        reason=found.reason,
        mention=speaker.mention,
        cue=found.cue,
        through=found.through,
    )
