"""Around: what the words right beside a name or a speaker tell of who is "he" or "she" from there on.

In: the text and where the name stands.  Out: whether its bearer speaks next, or is told of by "who"; the gender of
somebody else who is only told: `the woman told her it was late`.
"""

from __future__ import annotations

from explainer.pattern import pattern
from explainer.recognise.quotes.language.grammar import SINGULAR

SAYS_NEXT = pattern(
    r",?\s+(?:also\s+|later\s+|has\s+|had\s+)?"
    r"(?:said|says|told|wrote|asked|added|argued|noted|tweeted|explained|recalled|replied|continued|declared)\b"
)
RELATIVE = pattern(r"(?:, [^,.;:]{1,40})?, who(?:se)?\b")
CITED = pattern(r"\b[Aa]ccording to [^,.;:“”\"]*$")
"""Before a name that is not whom the sentence is about: "according to her niece | Mara Oake, who saw it, she"."""
LONGEST_CITED = 60
"""Characters before such a name."""
TELLS_THEM = pattern(r" (?:\w+ )?(?:told|tells|asked|asks|informed|assured|reminded|warned) (him|her) ")
"""Behind a speaker: "the woman | told her it was late", so that another woman is she from there on."""


def says_next(value: str, end: int) -> bool:
    """Whether whoever is named up to `end` speaks right behind the name."""
    return SAYS_NEXT.match(value, end) is not None


def goes_on_with_who(value: str, start: int, end: int) -> bool:
    """Whether a clause with "who" is about somebody named from `start` to `end`, who is not only cited."""
    before = max(0, start - LONGEST_CITED)
    according = value.find("ccording to ", before, start) >= 0
    if according and CITED.search(value, before, start) is not None:
        return False
    return RELATIVE.match(value, end) is not None


def tells_another(value: str, end: int) -> str:
    """The gender of somebody else whom a speaker, named up to `end`, tells something; "" for nobody."""
    told = TELLS_THEM.match(value, end)
    return SINGULAR[told[1]] if told else ""
