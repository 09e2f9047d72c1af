"""Bodies: the full name of a body that the article goes on to call by one word of it.

In: a phrase and the text before it.  Out: `Plumb` -> "Plumb Brothers", `the union` -> "Pilots and Porters Union",
`the Courier` -> "Northmere Courier", `the company` -> "Tarn Cookware Ltd", where the article names one such body only;
else the phrase as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from explainer.pattern import pattern

FAR = 6000
"""Characters before a phrase in which the body must have been named."""
LONGER = pattern(r"(?: (?:&|of|and)(?= [A-Z])| [A-Z][\w’'-]*){1,4}")
BEFORE = r"(?:[A-Z][\w’'&.-]*,? (?:(?:of|for|and|&) (?:the )?)?){1,5}"
BEHIND = r"(?: (?:of|for) (?:the )?[A-Z][\w’'-]*(?: (?:and )?[A-Z][\w’'-]*){0,3})"
FIRMS = frozenset("company firm group manufacturer retailer carrier miller brewer".split())
FIRM = pattern(
    r"(?<![\w’'-])(?:[A-Z][\w’'&-]* (?:& |and )?){1,4}(?:Ltd|Limited|Inc|plc|PLC|Corp|Corporation|Co|SA|AG|GmbH|Group|"
    r"Holdings|Industries|Partners)\b"
)
HEADLINE = pattern(r" (?:Of|For|And|The|In|On|To|With|At|By|As|Is|Says?) ")
"""A small word in capitals: the words are a headline's."""
JOINS = pattern(r" (?:and|&) ")
ARTICLES = ("The ", "A ", "An ", "In ", "At ", "For ", "On ", "By ")


def in_full(name: str, value: str, offset: int) -> str:
    """A body's name as it was first printed, where one word of it is taken up: "Plumb Brothers", then "Plumb"."""
    if " " in name:
        return name
    first = _first_printed(name, value)
    longer = LONGER.match(value, first + len(name)) if 0 <= first < offset - len(name) else None
    return name + longer[0] if longer and not _is_another(longer[0], value) else name


def _is_another(longer: str, value: str) -> bool:
    """Whether " and Tarn" behind a name is a body of its own, which a text names alone as well."""
    other = longer.removeprefix(" and ")
    return other != longer and value.count(other) > value.count(longer)


@lru_cache(maxsize=1 << 10)
def _first_printed(name: str, value: str) -> int:
    """Where a text has a name with a blank behind it first below its headline, whose words are all in capitals."""
    return value.find(f"{name} ", max(0, value.find("\n")))


def named_before(phrase: str, value: str, offset: int) -> str:
    """The full name of the one body that "the union" or "the Courier" takes up at an offset of the text, else ""."""
    noun = phrase[4:]
    if phrase[:4].lower() != "the " or " " in noun:
        return ""
    capital, start = noun.capitalize(), max(0, offset - FAR)
    if noun not in FIRMS and value.find(capital, start, offset) < 0:
        return ""
    named = FIRM if noun in FIRMS else re.compile(rf"(?<![\w’'-])(?:{BEFORE}{capital}\b{BEHIND}?|{capital}{BEHIND})")
    printed = (match[0] for match in named.finditer(value, start, offset))
    names = (_bare(name) for words in printed for name in re.split(rf"(?<={capital}) and (?:the )?", words))
    found = {name for name in names if name != capital and not _is_no_name(name)}
    return found.pop() if len(found) == 1 else ""


def _is_no_name(words: str) -> bool:
    """Whether words in capitals are a headline's, or several bodies': "Northmere, Beacon"."""
    return HEADLINE.search(words) is not None or ("," in words and JOINS.search(words) is None)


def _bare(name: str) -> str:
    """A name without a capitalised article or preposition that the sentence opens with."""
    return next((name[len(article) :] for article in ARTICLES if name.startswith(article)), name)
