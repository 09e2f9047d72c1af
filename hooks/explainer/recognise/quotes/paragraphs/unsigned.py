"""Unsigned: whose words a block quotation is that nobody signed.

    The mayor wrote:                       announced by a colon
    The notice that Plumb nailed up:       announced as a paper of Plumb's
    > Let no one pass.
    So wrote Plumb in 1911.                or named behind it

In: the text, the block, and who spoke in the block before.  Out: an `Attributed`, None where nobody is announced.
"""

from __future__ import annotations

from msgspec.structs import replace

from explainer.model import Text
from explainer.pattern import pattern
from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.evidence.papers import papers, writer
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.kinds import BODIES, PEOPLE
from explainer.recognise.quotes.language.phrases import named
from explainer.recognise.quotes.paragraphs.neighbours import announced, heard_in, introduced
from explainer.recognise.quotes.paragraphs.unquoted import sentences_in
from explainer.recognise.quotes.quoted.set_off import INNER
from explainer.recognise.quotes.speakers.attributed import Attributed, attributed_to
from explainer.recognise.quotes.speakers.cast import Cast

DASH = pattern(r"[—–―-]{1,2}\s*(?=[^\W\d_a-z])")
LONGEST_SIGNATURE = 100
"""Characters of a paragraph that signs the one before it."""
WORD = pattern(r"[^\W_]+")
SPEAKERS = PEOPLE | BODIES
SO_SAID = pattern(
    r"(?:So|Thus)\s+(?:wrote|began|begins|spoke|ran|runs|said|reads)\b"
    r"|(?:That|This|Those|These)\s+(?:was|is|were|are)\s+the\s+(?:message|words|view|verdict|opinion|answer|reply)\b"
    r"|With\s+(?:those|these)\s+words\b"
)
"""Opens a paragraph that names whoever spoke the words before it."""


def speaker_of(
    text: Text, block: int, spoke: Attributed | None, voice: Attributed | None, cast: Cast
) -> Attributed | None:
    """Whose words block number `block` is; `spoke` is who spoke in the block before, `voice` in the last one set apart.

    Form "announced" is for a colon, a paper that reads or has a writer, and a name behind; "told of" for whoever else
    the block before tells of, or who spoke before and goes on: nobody who is named in the words.
    """
    by_colon = announced(text, block - 1, cast)
    found = _announced(text, block, by_colon, cast)
    if found is not None and (by_colon or not is_named(found, text, block)):
        return replace(found, form="announced", reason="announced in the paragraph beside it", cue=None)
    if by_colon is not None:
        told = told_of(text, block - 1, cast) or (by_colon if by_colon.source in ("document", "pronoun") else None)
    else:
        told = spoke or told_of(text, block - 1, cast)
        if voice is not None and voice.form == "told of" and _goes_on(voice, told, text, block):
            told = voice
        told = None if told is None or is_named(told, text, block) else told
    return told and replace(told, form="told of", reason="told of in the paragraph before", cue=None)


def _announced(text: Text, block: int, by_colon: Attributed | None, cast: Cast) -> Attributed | None:
    """Who is announced beside a block: before a colon, as the writer of what it tells of, or by name behind it."""
    if by_colon is not None and _is_somebody(by_colon):
        return by_colon
    if (whose := _writer_in(text, block - 1, cast)) is not None:
        return whose
    if by_colon is None:
        return named_behind(text, block + 1, cast)
    return by_colon if by_colon.source == "document" and by_colon.cue else None


def _goes_on(voice: Attributed, told: Attributed | None, text: Text, block: int) -> bool:
    """Whether the `voice` goes on: nobody else is `told` of but a heckler, or it may be the "he" or "she" found."""
    if told is None or is_named(told, text, block) or (voice.speaker.kind == "person" and told.source == "person"):
        return True
    gender = g.SINGULAR.get(text.value[slice(*told.speaker.mention)].lower())
    return bool(gender) and voice.speaker.gender in ("", gender)


def is_named(found: Attributed, text: Text, block: int) -> bool:
    """Whether a person is named in a block that is a quotation, by surname, so that somebody else speaks of them."""
    words = INNER.sub("", text.value[text.blocks[block].start : text.blocks[block].end])
    return found.speaker.kind == "person" and WORD.findall(found.speaker.name)[-1] in WORD.findall(words)


def _is_somebody(found: Attributed) -> bool:
    """Whether an announced source can speak: a person or a body, not a thing or "it"."""
    return found.source in SPEAKERS and found.speaker.how != "thing"


def _writer_in(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Whose paper the last sentence of a paragraph is about: "Plumb's reply", "the letter that she wrote"."""
    for s in reversed(sentences_in(text, block, cast)[-2:]):
        source = next(filter(None, (writer(s, k) for k in papers(s, s.tokens[s.last - 1].end))), None)
        if source is not None:
            return attributed_to(s, Evidence("subject", source), cast)
        if s.tokens[s.first].low != "it":
            return None
    return None


def named_behind(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Who is named behind a block quotation as its speaker: "So wrote Plumb", "So began the speech. Plumb spoke".

    So is who signs in a paragraph of their own: "- Ada Plumb, Northmere".
    """
    if block >= len(text.blocks):
        return None
    if not SO_SAID.match(text.value, text.blocks[block].start) and not _is_signed(text, block, cast):
        return None
    for s in sentences_in(text, block, cast)[:2]:
        i = next((i for i in range(s.first, s.last) if s.tokens[i].kind == "name"), None)
        if i is not None:
            return attributed_to(s, Evidence("after", named(s.tokens[i], i, i + 1)), cast)
    return None


def _is_signed(text: Text, block: int, cast: Cast) -> bool:
    """Whether a block is a dash, a name behind its titles, and at most a place or an office behind a comma."""
    start, end = text.blocks[block].start, text.blocks[block].end
    dash = DASH.match(text.value, start, end)
    name = next(iter(cast.names_in(start, end)), None) if dash and end - start <= LONGEST_SIGNATURE else None
    if dash is None or name is None or text.value[name[1].end : end].lstrip(" ")[:1] not in ("", ",", "."):
        return False
    return all(word[:1].isupper() for word in text.value[dash.end() : name[1].start].split())


def told_of(text: Text, block: int, cast: Cast) -> Attributed | None:
    """The person or body that speaks, or is told of, in a paragraph without quotations."""
    heard = heard_in(text, block, cast)
    found = heard if heard and _is_somebody(heard) else introduced(text, block, cast)
    return found if found and _is_somebody(found) else None
