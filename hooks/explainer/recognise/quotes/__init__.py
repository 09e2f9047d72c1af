"""Quotes: every quotation of an article with its speaker and the evidence.

marks       what stands between quotation marks
dashes      what a dash opens instead
apart       what is quoted without marks: transcripts and interviews, with labels, parties and speeches; set_off: block
            quotations and posts
tokens      a block as names, quotations, words and stops, in sentences
phrases     which words name a speaker, with kinds (what they name) and nouns
sources     the subject before or after a cue, with endings, appositions and asides; subjects for a sentence's own
clauses     who speaks by which cue: constructions of a verb, owned (her words), credited (quoted as saying), denials
evidence    the forms in which a sentence says who speaks its quotations, most with a module of their name: after,
            before, closing, colon, captioned, cried, inscribed, content; taken_up, impersonal and governing for others
weighing    which of these holds for a quotation, the surest first
speakers    whom the clause's subject means, with who, it, authors and described_before for what stands for another
antecedents whom he and she mean, sentence by sentence back, with candidates and chains (who goes on being he)
cast        everybody the article names or lets speak, with genders; story: its sentences and the names in them
paragraphs  what a paragraph tells of who speaks in it, with tags
carry       quotations without a clause of their own, with neighbours
exchange    paragraphs that are only a quotation, turn by turn, with asking; unquoted paragraphs beside them
unsigned    whose words a block quotation is that nobody signed
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from explainer.model import Mention, Person, Quote, Text
from explainer.recognise.quotes.apart import find_apart, merged
from explainer.recognise.quotes.attributed import Attributed
from explainer.recognise.quotes.carry import attribute
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.confidence import PRINTED, confidence
from explainer.recognise.quotes.dashes import with_dashed
from explainer.recognise.quotes.marks import Marked, find_marked
from explainer.slug import slug

WHOLE_ENDS = re.compile(r"[.?!…,][’”\"»')\]]*$")

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
    return list(zip(marked, attribute(text, marked, Cast(text, names, people, marked), speakers), strict=True))


def _quote(value: str, marked: Marked, found: Attributed | None, printed: float) -> Quote:
    words = value[marked.start : marked.end]
    whole = words[:1].isupper() and WHOLE_ENDS.search(words) is not None
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
    )
