"""In passing: somebody without a name who is brought in as no subject, and who may be the next "he" or "she".

In: the cast, the offset of a pronoun where nobody nearer is meant, and its gender.  Out: a `Speaker`:
`The pole was in the hands of an old man, who kept it up.` gives an old man; None where nobody of the gender is spoken
of close by.
"""

from __future__ import annotations

from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.described import gender_of, printed
from explainer.recognise.quotes.language.grammar import BE, SINGULAR
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.tokens import Sentence
from explainer.recognise.quotes.speaker import How, Speaker
from explainer.recognise.quotes.speakers.candidates import NEW
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.story import back, span_of

NEAR = 2
"""Sentences before the pronoun's own in which somebody so brought in is still meant."""


def in_passing(cast: Cast, offset: int, gender: str) -> Speaker | None:
    """Whoever of a gender is spoken of last without a name before an offset of the text."""
    for sentence in back(cast.sentence(offset), NEAR):
        s = cast.read(sentence)
        nouns = [] if s is None else [i for i in range(s.last) if s.tokens[i].end < offset and _tells(s, i, gender)]
        if s is not None and nouns:
            found = phrase_ending(s, nouns[-1])
            return _speaker(s, found, gender) if found and not _tells_what(s, found.first - 1, gender) else None
    return None


def _tells(s: Sentence, i: int, gender: str) -> bool:
    """Whether token `i` is a noun of a gender; whose owner is "he" or "she" leaves it open which of them goes on."""
    if gender_of(s.tokens[i].low) != gender or s.tokens[i].kind != "word":
        return False
    return all(SINGULAR.get(s.tokens[k].low) != gender for k in range(max(s.first, i - 2), i))


def _tells_what(s: Sentence, k: int, gender: str) -> bool:
    """Whether a description behind token `k` only tells what he or she is: "said he was not | a rich man"."""
    if s.low(k) in (",", "as"):
        return True
    be = k - 1 if s.low(k) == "not" else k
    return s.low(be) in BE and SINGULAR.get(s.low(be - 1)) == gender


def _speaker(s: Sentence, found: Source, gender: str) -> Speaker | None:
    """Somebody as the text describes them, sure only where that brings them in."""
    if found.kind not in ("person", "role") or any(
        token.low == "whose" for token in s.tokens[found.first : found.last]
    ):
        return None
    name = s.words(found.first, found.last)
    how: How = "other near" if name.lower().startswith(NEW) else "bare"
    return Speaker("unnamed", printed(found, name), "", gender, span_of(s, found), found.head, how=how)
