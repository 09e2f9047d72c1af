"""Explained: sentences that may say what a term means, for an editor to read; `explainer.defining` tells which do.

explains("The so-called ", ", a tax on berths, is old.")     True
explains("They met under the ", " of May.")                  False
"""

from __future__ import annotations

import re

MARKS = "[\"“”'‘’*_)]*"
KINDS = (
    "terms?|ideas?|principles?|concepts?|notions?|doctrines?|polic(?:y|ies)|phrases?|words?|theory|names?|system|groups?"
    "|agreements?|treaty|commitments?|obligations?|plans?|formula|programmes?|programs?|practices?"
)
OPENS = re.compile(
    rf"(?:^|[:;—–])[\s\"“‘'(]*(?:(?:But|And|So|Yet),?\s)?(?:(?:[Tt]he|[Aa]n?)\s)?(?:(?:{KINDS})\sof\s)?(?:the\s)?[\"“‘'(]*$"
)
"""What may stand between the beginning of a clause and a term that is its subject."""
SUBJECT = re.compile(
    rf"{MARKS},?\s(?:means|implies|holds? that|entails|requires|(?:is|are|was|were)\s"
    rf"(?:an?|one of|when|where|what|the {KINDS}|(?:[\w-]+\s){{1,6}}(?:who|that|which))\b)"
)
"""What tells, behind a term that is the subject, what it is."""
BEHIND = re.compile(
    rf"{MARKS}(?:,?\s(?:under which|whereby|according to which)\b|,\s(?:(?:by|in|through) which|which (?:means"
    r"|holds|says|requires|states|obliges|provides|commits|allows|bans|forbids|lets|refers to)"
    r"|(?:which|who) (?:is|was|are|were) (?:an?|the|when|where|what|[\w-]+ (?:who|that|which))"
    r"|that is,|meaning|i\.e\.|namely|in other words|or )"
    rf"|(?:,|\s[–—-]|—)\s(?:an?|the) (?:[\w-]+ ){{0,3}}?(?:{KINDS})\b|\s\((?:[^() ]+ ){{2,}}[^()]+\))"
)
"""What tells it behind a term anywhere."""
BEFORE = re.compile(
    rf"(?:\bso-called|called|known as|termed|dubbed|mean(?:s|t)? by|definition of|defin(?:e|es|ed|ing)|meaning of"
    rf"|understood by|\b(?:{KINDS}) of)(?:\s(?:the|an?|this|that))?[\s\"“‘'(]*$"
)
"""What tells it before a term."""


def explains(before: str, behind: str) -> bool:
    """Whether the sentence whose parts before and behind a term these are may say what the term means."""
    if BEFORE.search(before) or BEHIND.match(behind):
        return True
    return bool(OPENS.search(before) and SUBJECT.match(behind))
