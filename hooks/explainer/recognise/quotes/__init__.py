"""Quotes: every quotation of an article with its speaker and the evidence.

quoted      what is quoted, with marks or without
language    what a word or a phrase is: tokens, cues, phrases, sources
clauses     who speaks by which cue in a sentence
evidence    which clause, or what else, says whose a quotation is
speakers    whom that means in this article, for he, she, it and "the source" too
paragraphs  quotations without evidence of their own: from the paragraph and those beside it
confidence  how often such evidence was right, from measured.tsv

A folder knows only those above it; `Marked` and `Speaker`, which all hand on, know none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from explainer.model import Joint, Mention, Person, Quote, Text
from explainer.recognise.quotes.confidence import PRINTED, confidence
from explainer.recognise.quotes.marked import Marked
from explainer.recognise.quotes.paragraphs.carry import attribute
from explainer.recognise.quotes.quoted.apart import find_apart, merged
from explainer.recognise.quotes.quoted.dashes import with_dashed
from explainer.recognise.quotes.quoted.marks import find_marked
from explainer.recognise.quotes.speakers.attributed import Attributed
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.slug import slug

STOPS, CLOSING = frozenset(".?!…,"), "’”\"»')]"
"""With which a whole sentence ends, as a quotation, and what may stand behind."""

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
    marked = list(merged(with_dashed(text, find_marked(text)), apart))
    if not marked:
        return []
    speakers = {block: speaker for block, (_, speaker) in apart.items()}
    cast = Cast(text, names, people, marked, speakers)
    return list(zip(marked, attribute(text, marked, cast, speakers), strict=True))


def _quote(value: str, marked: Marked, found: Attributed | None, printed: float) -> Quote:
    words = value[marked.start : marked.end]
    whole = words[:1].isupper() and words.rstrip(CLOSING)[-1:] in STOPS
    speaker = found.speaker if found else None
    if found is None or speaker is None:
        reason = "no evidence of a speaker"
        return Quote(marked.start, marked.end, "", "unclear", "", 0.0, reason, whole=whole)
    if found.form == "denied":
        return Quote(
            marked.start,
            marked.end,
            "",
            "unclear",
            "",
            0.0,
            found.reason,
            speaker.mention,
            found.cue,
            whole=whole,
            denied_by=speaker.name,
        )
    sure = confidence(found, value, marked)
    if sure < printed:
        reason = f"too little evidence: {found.reason}"
        return Quote(marked.start, marked.end, "", "unclear", "", sure, reason, whole=whole, candidate=speaker.name)
    return Quote(
        marked.start,
        marked.end,
        speaker.name,
        speaker.kind,
        speaker.entity or slug(speaker.name),
        sure,
        found.reason,
        speaker.mention,
        found.cue,
        found.through,
        whole,
        perhaps=speaker.perhaps,
        together=tuple(Joint(other.name, other.entity) for other in found.together),
    )
