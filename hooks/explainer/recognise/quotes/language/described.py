"""Described speakers: somebody or something without a name, as the article prints it, and of which gender.

In: a phrase and its words.  Out: the name for an index, its kind, gender and number: `A woman who had lost her boat` is
a woman; `The Harbour Ministry` is Harbour Ministry.
"""

from __future__ import annotations

import re
from functools import cache

from explainer.model import SpeakerKind
from explainer.pattern import pattern
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.kinds import SourceKind
from explainer.recognise.quotes.language.phrases import Source

PLURALS = frozenset(
    "people men women children staff crowd police media family audience public crew others some many several policemen "
    "policewomen fishermen both".split()
)
AGED = pattern(r"(?:\d+|[a-z]+(?:-[a-z]+)?)-year-old")
"""A word that describes somebody by their age."""
MADE = pattern(r" (?:[a-z]+ed|sent|written|drawn|put|read|made|seen|left|hung|given|shown)\b(?!.* by )", re.IGNORECASE)
"""What opens a clause behind a paper's noun that is no part of its name: "the statement | issued in May"."""

SPEAKS = pattern(
    r" (?:speaking|talking|writing) (?:to|with|on|under|in|at|from|for|after|before|during|anonymously)\b.*", re.DOTALL
)
"""What tells only where somebody spoke, or to whom: "a source | speaking to Northmere News"."""
PLACED = pattern(r" (?:on|outside|beside) the .*")
"""What tells only where a holder of an office is met: "the commissioner | on the steps"."""

KINDS: dict[SourceKind, SpeakerKind] = {
    "titled": "person",
    "person": "unnamed",
    "role": "unnamed",
    "other": "unnamed",
    "body": "organization",
    "institution": "organization",
    "proper": "organization",
    "document": "document",
}


def printed(source: Source, words: str) -> str:
    """The words of a source as an index prints them: `A woman` is "a woman", `The Ministry` is "Ministry"."""
    name = " ".join(words.split())
    if source.kind == "titled":
        return name.split(maxsplit=1)[1]
    if source.kind == "document":
        before = (name[: made.start()] for made in MADE.finditer(name))
        name = next((words for words in before if words.lower().endswith(f" {source.head}")), name)
    elif source.kind == "person":
        name = SPEAKS.sub("", name)
    first = name.split(maxsplit=1)[0]
    if first.lower() == "the" and source.kind in ("institution", "proper"):
        return name[4:]
    if first.lower() in g.DETERMINERS and (len(first) == 1 or not first.isupper()):
        return name[0].lower() + name[1:]
    return name


@cache
def gender_of(head: str) -> str:
    """The gender that a head noun tells, "" for most."""
    head = head.removesuffix("-in-law")
    if head in g.WOMEN or head.endswith("woman"):
        return "f"
    return "m" if head in g.MEN or (head.endswith("man") and head != "woman") else ""


def is_plural(head: str) -> bool:
    """Whether a head noun means several people."""
    return head in PLURALS or (head.endswith("s") and not head.endswith("ss"))
