"""Explained: sentences about what a term means, for an editor to read: those that say it for sure, which
`explainer.defining` tells, and those that may.

explains("The so-called ", ", a tax on berths, is old.")     True
explains("They met under the ", " of May.")                  False
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.defining import defines
from explainer.fold import fold
from explainer.model import Findings
from explainer.pattern import pattern
from explainer.sentences import Sentences
from explainer.suggest.printed import Printed, Uses

MARKS = "[\"“”'‘’*_)]*"
KINDS = (
    "terms?|ideas?|principles?|concepts?|notions?|doctrines?|polic(?:y|ies)|phrases?|words?|theory|names?|system|groups?"
    "|agreements?|treaty|commitments?|obligations?|plans?|formula|programmes?|programs?|practices?"
)
OPENS = pattern(
    rf"(?:^|[:;—–])[\s\"“‘'(]*(?:(?:But|And|So|Yet),?\s)?(?:(?:[Tt]he|[Aa]n?)\s)?(?:(?:{KINDS})\sof\s)?(?:the\s)?[\"“‘'(]*$"
)
"""What may stand between the beginning of a clause and a term that is its subject."""
SUBJECT = pattern(
    rf"{MARKS},?\s(?:means|implies|holds? that|entails|requires|(?:is|are|was|were)\s"
    rf"(?:an?|one of|when|where|what|the {KINDS}|(?:[\w-]+\s){{1,6}}(?:who|that|which))\b)"
)
"""What tells, behind a term that is the subject, what it is."""
BEHIND = pattern(
    rf"{MARKS}(?:,?\s(?:under which|whereby|according to which)\b|,\s(?:(?:by|in|through) which|which (?:means"
    r"|holds|says|requires|states|obliges|provides|commits|allows|bans|forbids|lets|refers to)"
    r"|(?:which|who) (?:is|was|are|were) (?:an?|the|when|where|what|[\w-]+ (?:who|that|which))"
    r"|that is,|meaning|i\.e\.|namely|in other words|or )"
    rf"|(?:,|\s[–—-]|—)\s(?:an?|the) (?:[\w-]+ ){{0,3}}?(?:{KINDS})\b|\s\((?:[^() ]+ ){{2,}}[^()]+\))"
)
"""What tells it behind a term anywhere."""
BEFORE = pattern(
    rf"(?:\bso-called|called|known as|termed|dubbed|mean(?:s|t)? by|definition of|defin(?:e|es|ed|ing)|meaning of"
    rf"|understood by|\b(?:{KINDS}) of)(?:\s(?:the|an?|this|that))?[\s\"“‘'(]*$"
)
"""What tells it before a term."""
LONGEST = 90
"""Words of a sentence that explains; headlines and lists that no full stop ends have more."""
MOST_FIRST = 3
"""First uses that the comments give of a term that nobody explains."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence about what a term means: whether it tells for sure, and who says it, where it is quoted."""

    printed: Printed
    sure: bool
    speaker: str = ""


def sentences_about(uses: Uses) -> list[Sentence]:
    """The sentences that say what a term means, then those that may; the earliest first, each once."""
    found: dict[str, Sentence] = {}
    for article, findings, here in uses:
        value, sentences = article.text.value, Sentences(article.text.value)
        for use in here:
            start, end = span = sentences.around(use.start, use.end)
            sure = defines(value, use.start, use.end, span)
            if not sure and not explains(value[start : use.start], value[use.end : end]):
                continue
            printed = Printed(article, start, end)
            words = fold(str(printed))
            if len(words.split()) <= LONGEST and (sure or words not in found):
                found[words] = Sentence(printed, sure, _speaker(printed, findings))
    return sorted(found.values(), key=lambda one: (not one.sure, one.printed.date or "9", one.printed.article.path))


def first_uses(uses: Uses) -> list[Sentence]:
    """The sentences with the first use in each of the earliest articles."""
    found: list[Sentence] = []
    for article, findings, here in sorted(uses, key=lambda one: (one[0].date or "9", one[0].path))[:MOST_FIRST]:
        if here:
            printed = Printed(article, *Sentences(article.text.value).around(here[0].start, here[0].end))
            found.append(Sentence(printed, False, _speaker(printed, findings)))
    return found


def _speaker(printed: Printed, findings: Findings) -> str:
    """Who says most of a sentence, where that is a quote."""
    inside = [q for q in findings.quotes if q.speaker and q.start < printed.end and printed.start < q.end]
    length = sum(min(q.end, printed.end) - max(q.start, printed.start) for q in inside)
    return inside[0].speaker if 2 * length > printed.end - printed.start else ""


def explains(before: str, behind: str) -> bool:
    """Whether the sentence whose parts before and behind a term these are may say what the term means."""
    if BEFORE.search(before) or BEHIND.match(behind):
        return True
    return bool(OPENS.search(before) and SUBJECT.match(behind))
