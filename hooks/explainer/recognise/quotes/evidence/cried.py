"""Cried: what a crowd calls out, and from where.

`There was a cry of "Q" from the gallery`, `From the gallery there were shouts of "Q" and "Q"`.
In: a sentence and the token of a quotation.  Out: `Evidence`, or None where the sentence does not say who called.
"""

from __future__ import annotations

from explainer.recognise.quotes.evidence.evidence import ANSWERS, Evidence
from explainer.recognise.quotes.evidence.papers import owner
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.phrases import Source, phrase
from explainer.recognise.quotes.language.sources import source_after, source_before
from explainer.recognise.quotes.language.tokens import Sentence

CRIES = frozenset(
    "cry cries shout shouts chant chants call calls yell yells murmur murmurs whisper whispers heckle heckles roar "
    "roars interjection interjections slogan slogans".split()
)
"""Nouns for what is called out; "of" and the words follow."""
CHANTS = frozenset("chant chants shout shouts".split())
COME = CRIES | ANSWERS
BEGINS = frozenset("there came rose rang went".split())
"""What follows the place at the head of a sentence: "From the gallery there were"."""
JOINS = frozenset(
    """
    respond responded responds answered join joined joins broke breaks burst bursts erupted erupts began begins started
    starts resumed took takes reprised replied raised raise raises raising shouted shouting chanted chanting
    """.split()
)
"""Verbs whose subject cries: "the crowd broke into chants of"."""
COMES = frozenset("came come comes".split())
"""Verbs behind a quotation: `"Q," came a loud cry`."""
LONGEST_CRY = 5
"""Tokens from such a verb to the noun behind it."""
LONGEST = 8
"""Tokens between the last quotation and "from", or between "from" and "there"."""
NOBODY = frozenset("back front rear side corner distance dark darkness".split())
"""Where a cry comes from without anybody there being named."""
CALLERS = ("name", "person", "role", "body", "institution", "proper", "titled", "other")


def cried(s: Sentence, q: int) -> Evidence | None:
    """Who calls the words of quotation token `q` out."""
    first = q
    while first - 2 > s.first and s.tokens[first - 1].low in ("and", "or", ",") and s.tokens[first - 2].kind == "quote":
        first -= 2
    cry = first - 2 if s.tokens[first - 1].low == "of" else first - 1
    if cry <= s.first or s.tokens[cry].low not in CRIES or (cry == first - 1 and s.tokens[cry].low not in CHANTS):
        return None
    source = _from_behind(s, q) or _from_before(s, cry) or _joining(s, cry)
    if source is None or source.kind not in CALLERS:
        return None
    return Evidence("cried", source, (cry, cry + 1))


def came_from(s: Sentence, k: int) -> Evidence | None:
    """`"Q," | came shouts from the gallery`, `"Q" | comes the reply from the bench`, `"Q," | came Plumb's voice`.

    The verb is token `k`.
    """
    near = range(k + 1, min(s.last, k + LONGEST_CRY)) if s.low(k) in COMES else ()
    voice = next((i for i in near if s.tokens[i].low == "voice"), None)
    if voice is not None:
        speaker = source_after(s, voice + 2) if s.low(voice + 1) == "of" else owner(s, voice)
        return Evidence("cried", speaker, (voice, voice + 1)) if speaker and speaker.kind in CALLERS else None
    noun = next((i for i in near if s.tokens[i].low in COME and s.low(i + 1) == "from"), None)
    source = source_after(s, noun + 2) if noun else None
    if not noun or source is None or source.kind not in CALLERS or source.head in NOBODY:
        return None
    return Evidence("cried", source, (noun, noun + 1))


def _joining(s: Sentence, cry: int) -> Source | None:
    """`The crowd broke into a chant of "Q"`, `roused the crowd to chants of "Q"`: whoever takes the cry up."""
    k = cry - 1
    while k > s.first and cry - k < LONGEST and s.tokens[k].kind == "word" and s.tokens[k].low not in JOINS:
        if s.tokens[k].low == "to" and (stirred := phrase_ending(s, k - 1)) is not None:
            return stirred if stirred.kind in ("person", "body") else None
        k -= 1
    return source_before(s, k) if s.tokens[k].low in JOINS else None


def _from_behind(s: Sentence, q: int) -> Source | None:
    """`cries of "Q" (and "Q") rose from the gallery`."""
    for k in range(q + 1, min(s.last, s.quotes[-1] + LONGEST)):
        if s.tokens[k].low == "from":
            return source_after(s, k + 1)
        if s.tokens[k].kind == "stop" and s.tokens[k].low != ",":
            return None
    return None


def _from_before(s: Sentence, cries: int) -> Source | None:
    """`From the gallery there were shouts of "Q"`."""
    opening = next((i for i in range(s.first, min(s.first + 3, cries)) if s.tokens[i].low == "from"), None)
    if opening is None:
        return None
    begins = next((i for i in range(opening + 2, min(cries, opening + LONGEST)) if s.tokens[i].low in BEGINS), None)
    return phrase(s, opening + 1, begins) if begins else None
