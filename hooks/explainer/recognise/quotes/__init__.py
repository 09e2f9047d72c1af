"""Quotes: every quotation of an article with its speaker and the evidence.

marks       what stands between quotation marks
tokens      a block as names, quotations, words and stops, in sentences
clauses     who speaks by which cue
evidence    which clause governs which quotation
speakers    whom the clause's subject means
carry       quotations without a clause of their own
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explainer.model import Mention, Person, Quote, Text
from explainer.recognise.quotes.carry import Attributed, attribute
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.confidence import PRINTED, confidence
from explainer.recognise.quotes.marks import Marked, find_marked
from explainer.slug import slug

__all__ = ["find_quotes"]


def find_quotes(text: Text, names: Sequence[Mention], people: Mapping[str, Person]) -> list[Quote]:
    """The quotes of an article, in order; `names` are its mentions of `people`, in order."""
    marked = find_marked(text)
    if not marked:
        return []
    cast = Cast(text, names, people, marked)
    return [_quote(text.value, m, a) for m, a in zip(marked, attribute(text, marked, cast), strict=True)]


def _quote(value: str, marked: Marked, found: Attributed | None) -> Quote:
    words = value[marked.start : marked.end]
    whole = words[:1].isupper() and words[-1:] in ".?!…,"
    sure = confidence(found, words) if found else 0.0
    if found is None or sure < PRINTED:
        reason = f"too little evidence: {found.reason}" if found else "no evidence of a speaker"
        return Quote(marked.start, marked.end, "", "unclear", "", 0.0, reason, whole=whole)
    speaker = found.speaker
    entity = speaker.entity or slug(speaker.name)
    return Quote(
        marked.start,
        marked.end,
        speaker.name,
        speaker.kind,
        entity,
        sure,
        found.reason,
        speaker.mention,
        found.cue,
        through=found.through,
        whole=whole,
    )
