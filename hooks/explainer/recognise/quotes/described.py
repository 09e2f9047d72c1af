"""Described speakers: somebody or something without a name, as the article prints it, and of which gender.

`A woman who had lost her boat` is a woman; `The Harbour Ministry` is Harbour Ministry; `its commander, Ada Plumb`
is a description of somebody named right behind it.
"""

from __future__ import annotations

import re
from functools import cache

from explainer.model import SpeakerKind
from explainer.recognise.people.words import POSTNOMINALS
from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes import nouns
from explainer.recognise.quotes.kinds import SourceKind
from explainer.recognise.quotes.phrases import Source
from explainer.recognise.quotes.tokens import Sentence

PLURALS = frozenset(
    "people men women children staff crowd police media family audience public crew others some many several policemen "
    "policewomen fishermen both".split()
)

AGED = re.compile(r"\d+-year-old")
OPENS_DESCRIPTION = nouns.PEOPLE_NOUNS | nouns.ROLE_NOUNS | {"the", "a", "an"}
"""Words that a description in apposition may begin with: "the mayor, the late Ada Plumb", "the mayor, widow Plumb"."""
PARTICIPLE = "(?:[a-z]+ed|sent|written|drawn|put|read|made|seen|left|hung|given|shown)"
"""What opens a clause behind a paper's noun that is no part of its name: "the statement | issued in May"."""
TITLE_JOINS = frozenset("of for and the".split())
LONGEST_APPOSITION, LONGEST_TITLE = 5, 10
"""Words between a description and the name behind it: of a plain one, and of a title in capitals."""

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
        told = re.match(rf"(.+?\b{re.escape(source.head)}) {PARTICIPLE}\b(?!.* by )", name, re.IGNORECASE)
        name = told[1] if told else name
    first = name.split(maxsplit=1)[0]
    if first.lower() == "the" and source.kind in ("institution", "proper"):
        return name[4:]
    if first.lower() in g.DETERMINERS and (len(first) == 1 or not first.isupper()):
        return name[0].lower() + name[1:]
    return name


@cache
def gender_of(head: str) -> str:
    """The gender that a head noun tells, "" for most."""
    if head in g.WOMEN or head.endswith("woman"):
        return "f"
    return "m" if head in g.MEN or (head.endswith("man") and head != "woman") else ""


def is_plural(head: str) -> bool:
    """Whether a head noun means several people."""
    return head in PLURALS or (head.endswith("s") and not head.endswith("ss"))


def name_behind(s: Sentence, source: Source) -> int:
    """The token of a name in apposition right behind a description: "the mayor, Ada Plumb"; -1 for none."""
    k = _behind_brackets(s, source.last)
    if k >= s.last or s.tokens[k].low != ",":
        return -1
    k += 1
    begins, words = k, LONGEST_TITLE if k < s.last and s.is_capital(k) else LONGEST_APPOSITION
    article = k < s.last and s.tokens[k].low in OPENS_DESCRIPTION
    while k < s.last and s.tokens[k].kind == "word" and k - begins < words:
        if not (article or s.is_capital(k) or AGED.fullmatch(s.tokens[k].low) or _in_title(s, k, begins)):
            return -1
        if s.tokens[k].low in g.SUBJECT_PRONOUNS or (s.tokens[k].low in g.PREPOSITIONS and not _in_title(s, k, begins)):
            return -1
        k += 1
    behind = k + 1
    while behind < s.last and s.tokens[behind].low in POSTNOMINALS and s.is_capital(behind):
        behind += 1
    closed = behind >= s.last or s.tokens[behind].kind == "stop" or s.tokens[behind].low == "of"
    return k if k < s.last and s.tokens[k].kind == "name" and closed and s.tokens[k - 1].low not in TITLE_JOINS else -1


def _behind_brackets(s: Sentence, k: int) -> int:
    """The token behind the brackets that open at token `k`; `k` where none do."""
    if k >= s.last or s.tokens[k].low != "(":
        return k
    return next((i + 1 for i in range(k, s.last) if s.tokens[i].low == ")"), k)


def _in_title(s: Sentence, k: int, begins: int) -> bool:
    """Whether a small word goes on with a title or a trade: "Colonel of the Reserve", "58-year-old farmer"."""
    if s.is_capital(begins):
        low, before = s.tokens[k].low, s.tokens[k - 1].low
        return k > begins and (low in TITLE_JOINS or before in TITLE_JOINS)
    return k > begins and AGED.fullmatch(s.tokens[begins].low) is not None and s.tokens[k].low not in g.PREPOSITIONS
