"""Apart: quotes without quotation marks, the speeches of a transcript and what is set off, with their speakers.

In: the text, its names and people.  Out: for each block that is such a quote, its `Marked` stretch and its speaker,
None where the paragraph before has to tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from explainer.model import Mention, Person, SpeakerKind, Text
from explainer.recognise.quotes.marked import Marked
from explainer.recognise.quotes.quoted.set_off import find_set_off
from explainer.recognise.quotes.quoted.transcripts import find_speeches
from explainer.recognise.quotes.speaker import Speaker

Given = tuple[list[Marked], Speaker | None]


def find_apart(text: Text, names: Sequence[Mention], people: Mapping[str, Person]) -> dict[int, Given]:
    """Block -> its words and who speaks them."""
    found: dict[int, Given] = {}
    for speech in find_speeches(text, names, people):
        if speaker := _speaker(*speech.party, speech.mention):
            span = (speech.start, speech.end)
            found.setdefault(speech.block, ([], speaker))[0].append(Marked(*span, span, speech.block))
    for block, offs in groupby(find_set_off(text), key=lambda off: off.block):
        words = [(Marked(off.start, off.end, (off.start, off.end), block), off.signed) for off in offs]
        signed = words[0][1]
        signer = _signer(text, signed, names, people) if signed else None
        found.setdefault(block, ([marked for marked, _ in words], signer))
    return found


def _signer(
    text: Text, span: tuple[int, int], names: Sequence[Mention], people: Mapping[str, Person]
) -> Speaker | None:
    """Whoever signed: the person named there, else the words themselves."""
    mention = next((m for m in names if span[0] <= m.start < span[1]), None)
    return _speaker(text.value[slice(*span)].strip(), people[mention.entity] if mention else None, span)


def _speaker(name: str, person: Person | None, mention: tuple[int, int]) -> Speaker | None:
    if person is not None:
        return Speaker("person", person.name, person.entity, person.gender, mention)
    kind: SpeakerKind = "unnamed"
    return Speaker(kind, name, "", "", mention) if name else None


def merged(marked: Sequence[Marked], apart: Mapping[int, Given]) -> Iterator[Marked]:
    """What stands between marks and what stands apart, in order; marks inside the latter belong to it."""
    rest = sorted(apart)
    for one in marked:
        while rest and rest[0] < one.block:
            yield from apart[rest.pop(0)][0]
        if one.block not in apart:
            yield one
    for block in rest:
        yield from apart[block][0]
