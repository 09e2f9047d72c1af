"""Captioned: what somebody writes under a picture or says with it.

`Plumb shared the picture with the caption "Q"`, `who greeted me with the words "Q"`, `posted a photo, captioned "Q"`.
In: a sentence and a quotation.  Out: `Evidence` of form "captioned", or None where no caption stands before it.
"""

from __future__ import annotations

from msgspec.structs import replace

from explainer.recognise.quotes.clauses.making import MAKES
from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import CREDITED
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import source_after, source_before
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import Sentence

CAPTIONS = frozenset(
    """
    caption comment comments words message line slogan remark note reply headline hashtag promise claim warning
    declaration observation question assurance
    """.split()
)
CAPTIONED_BY = frozenset("with under beneath by in over above".split())
SHARES = MAKES | frozenset("reposted forwarded carried ran captioned retweeted".split())
FAR_BY = 12
"""Tokens between "by" and a caption: "posted by Plumb with the caption"."""


def captioned(s: Sentence, q: int) -> Evidence | None:
    """`Plumb shared the picture with the caption "Q"`, `who greeted me with the words "Q"`."""
    k = q - 1 if s.tokens[q - 1].low not in (":", ",", "that") else q - 2
    if s.tokens[k].low == "captioned" and k - 1 > s.first and s.tokens[k - 1].low not in g.BE:
        return _poster(s, k)
    if k - 2 <= s.first or s.tokens[k].low not in CAPTIONS or s.tokens[k - 1].low not in g.DETERMINERS:
        return None
    if s.tokens[k - 2].low not in CAPTIONED_BY or s.tokens[k - 3].low in CREDITED:
        return None
    who = next((i for i in range(k - 3, s.first, -1) if s.tokens[i].low == "who" or s.tokens[i].kind == "stop"), k)
    if s.tokens[who].low == "who":
        return Evidence("captioned", Source("pronoun", who, who + 1, "who"))
    by = next((i for i in range(k - 3, max(s.first, k - FAR_BY), -1) if s.tokens[i].low == "by"), None)
    if by is not None and s.tokens[by - 1].low.endswith("ed") | (s.tokens[by - 1].low in g.PASTS):
        maker = source_after(s, by + 1)
        return Evidence("captioned", replace(maker, last=min(maker.last, k - 2))) if maker else None
    return _poster(s, k - 2)


def _poster(s: Sentence, k: int) -> Evidence | None:
    """Who posts or shows something before token `k`, else whom the sentence is about."""
    verb = next((i for i in range(k - 1, s.first, -1) if s.tokens[i].low in SHARES), None)
    subject = (source_before(s, verb) if verb else None) or sentence_subject(s, k)
    return Evidence("captioned", subject) if subject else None
