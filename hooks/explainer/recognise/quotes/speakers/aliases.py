"""Aliases: the name that somebody described goes by: "a user who goes by Harbour Cat".

In: the text and where a description ends.  Out: the name, or "".
"""

from __future__ import annotations

from explainer.pattern import pattern
from explainer.recognise.quotes.language import grammar as g

ALIAS = pattern(
    r"(?:, (?:now |aged )?\d{1,3}(?: and|,))?,?(?: an? (?:[\w-]+ ){0,3}[\w-]+(?= (?:called|named|by the name) ))?"
    r"(?: (?:who|whose|that|which))?(?: by the name of| (?:goes|went|going) by(?: the name(?: of)?)?"
    r"| (?:gave|gives) (?:his|her|their) name(?: only)? as"
    r"| (?:is |was )?(?:called|named|known(?: only)? as|calling (?:him|her|them)self|posting as)"
    r"| signs (?:him|her|them)self(?: as)?"
    r"| (?:identifie[ds]|introduce[ds]) (?:him|her|them)self(?: only)? as| (?:display |user ?)?name is"
    r"| (?:is |was )?identified only as| (?:tweet|post|blog|write|sign)(?:s|ed|ing) as| (?:tweets|posts|blogs) under"
    r"| (?:asked|wants|wanted|wished|preferred) to be (?:called|named|known|identified)(?: only)?(?: as| by)?"
    r"| (?:using|under|with) the (?:user ?)?(?:name|handle)| behind(?: the account)?(?= @))"
    r" (?:Mrs?\.? |Ms\.? |Dr\.? |[“\"‘'])?(@[\w.]+|\w+_\w+|[A-Z][\w.'’-]*(?: (?<!\w\w\. )(?:of )?[A-Z][\w.'’-]*){0,4})"
)
"""Behind a description, the name that somebody goes by: "a user who goes by Harbour Cat"."""
FINITE = pattern(r" (?:called|named)\b")
"""Words of an alias that may be the sentence's verb instead: "the mayor called Plumb a liar"."""
SO_NAMED = pattern(
    rf"[.;:)]| (?:who|whose|has|is|said|says|tells|writes|{'|'.join(sorted(g.PASTS))}|[a-z]+ed)\b"
    r"|,(?! (?:and|but|\w+ing)\b)"
)
"""What stands behind the name of somebody who is so called: a verb of their own, a clause or an apposition."""


HANDLE = pattern(r",? (@[\w.]+)")
"""The same, where the handle stands right behind it: "an account, @harbourcat"."""


def alias_behind(value: str, *ends: int) -> str:
    """The name behind a description that ends, or whose head ends, at one of some offsets of the text; "" for none."""
    found = next(filter(None, (ALIAS.match(value, end) or HANDLE.match(value, end) for end in ends)), None)
    if found is None or (FINITE.match(found[0]) and not SO_NAMED.match(value, found.end())):
        return ""
    return found[1].rstrip(".,")
