"""Kinds: what a noun phrase names, by its head noun.

In: a sentence and the tokens of a phrase that ends with its head noun.  Out: the kind of speaker that it is - "a diver"
is a person, "the mayor" a role, "the council" a body, "the Northmere Council" an institution, "a letter" a document -
or None where its words cannot speak ("the morning").
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from typing import Literal

from explainer.names import STYLES
from explainer.pattern import pattern
from explainer.recognise.people import words as people
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.tokens import HANDLES, Sentence, Token

SourceKind = Literal[
    "name", "pronoun", "person", "role", "institution", "body", "document", "proper", "titled", "other"
]
"""What names a speaker.

"person" is somebody without a name, "institution" a body with a name, "proper" a capitalised phrase of unknown kind,
"titled" a surname behind Mr or Mrs, "other" a phrase whose head noun is not known to speak.
"""

PEOPLE: frozenset[SourceKind] = frozenset(("name", "pronoun", "person", "role", "titled"))
BODIES: frozenset[SourceKind] = frozenset(("body", "institution", "proper"))
"""Kinds of source that can speak and are people, or several of them."""

BY_NOUN: dict[str, SourceKind] = {
    **dict.fromkeys(nouns.ROLE_NOUNS, "role"),
    **dict.fromkeys(nouns.DOCUMENT_NOUNS, "document"),
    **dict.fromkeys(nouns.BODY_NOUNS, "body"),
    **dict.fromkeys(nouns.PEOPLE_NOUNS, "person"),
}
"""Listed noun -> kind; a noun in two lists is of the later kind."""

AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "ee", "ant", "ent", "ers", "ors", "ists", "ians", "old")
"""Endings of nouns for people: "the runner", "a botanist", "the 46-year-old"."""
NO_AGENTS = frozenset(
    """
    number paper letter matter power water flower dinner offer chapter quarter shoulder border corner computer cancer
    danger anger answer cover summer winter weather leather finger river tower cheer order disaster dollar counter door
    floor color colour harbor harbour labor labour favor favour flavor flavour honor honour humor humour rumor rumour
    error mirror horror terror factor list fist mist twist gist wrist want plant elephant event percent accent tent rent
    scent talent accident incident content extent fee knee tree coffee degree gold fold threshold cold year idea career
    dagger ladder hammer butter supper chamber timber rudder anchor trailer poster banner slipper layer prayer
    """.split()
)
"""Nouns that end so and name nobody, beside those in "-ment"."""
NATIONS = ("ish", "ch", "ese", "sh", "ss", "s", "ic")
"""Endings of such words that mean all of them, or are no nouns: "the French said"."""
PLURAL_AGENTS = ("ers", "ors", "ists", "ians", "ents", "ants", "ees")
"""The same for a word that stands alone: "Proponents say"."""
ALONE = frozenset("one another some others several many".split())
"""Words that can speak without a noun: "others said"."""
SHARES = frozenset("percent half majority two-thirds three-quarters most".split())
"""Parts of those asked: "52 percent of voters", "nearly half", "most"."""
GROUPS = {"two": "the", "pair": "the", "trio": "the", "average": "an", "mix": "a"}
"""Nouns for people behind that word: "the two said" are those told of before, "an average of them" those asked."""
PRESENT = frozenset("present there here involved close familiar".split())
"""Words behind "those" for people, beside participles: "those present", "those surveyed"."""
COUNTED = frozenset("second third fourth fifth sixth".split())
"""Words for one more of those who speak: "one user asked", then "a second said"."""
NEVER_HEADS = (
    g.NOT_SUBJECTS
    | g.PRONOUNS
    | frozenset("neither none nobody nothing".split())
    | (g.DETERMINERS - ALONE - SHARES - GROUPS.keys() - {"other"})
)
NOT_HEADS = frozenset(
    "that which who what how why where whose more less same such only very most least own later earlier ago before "
    "after".split()
)
"""Words that head no phrase where no list has them."""
VERSE = pattern(r"\d+:\d+(?:[-–]\d+)?")
"""A chapter and verse of scripture: "Isaiah 45:1"."""
NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve i ii iii iv v vi vii viii".split())


def is_number(token: Token) -> bool:
    """Whether a token is a number, in digits or a word."""
    return token.low[:1].isdigit() or token.low in NUMBERS


def is_numbered(noun: Token, number: Token) -> bool:
    """Whether a noun for a paper or a part of one and a number stand beside each other: "Article 9", "slide nine"."""
    return is_number(number) and nouns.listed(noun.low) in nouns.DOCUMENT_NOUNS


def kind_of(s: Sentence, first: int, end: int) -> SourceKind | None:
    """The kind of the phrase of tokens `first` to `end` (after the last one), whose last is its head noun."""
    head, opening = s.tokens[end - 1], s.tokens[first].low
    low = head.low
    if low.startswith(HANDLES):
        return "person"
    if head.kind != "word" or low in NEVER_HEADS:
        return None
    if VERSE.fullmatch(low) and end - 2 >= first and s.is_capital(end - 2):
        return "document"
    if (low in ALONE and first + 1 == end) or low in SHARES or opening == GROUPS.get(low):
        return "person"
    if low in COUNTED and opening == "a" and first + 2 == end:
        goes_on = end < s.last and (s.tokens[end].low == "of" or s.tokens[end].low.endswith("ing"))
        return None if goes_on else "person"
    if low in STYLES and opening in ("his", "her") and s.is_capital(end - 1):
        return "role"
    return _by_noun(s, first, end) or _by_form(s, first, end)


def _by_noun(s: Sentence, first: int, end: int) -> SourceKind | None:
    """The kind of a phrase whose head noun is listed."""
    noun = nouns.listed(s.tokens[end - 1].low)
    kind = BY_NOUN.get(noun)
    paper = noun in nouns.NEWSPAPERS or (kind in ("role", "person") and _is_title(s, first, end))
    if paper and s.is_capital(end - 1) and first + 1 < end:
        return "institution"
    if kind == "person" and s.tokens[first].low == "the" and noun in nouns.ROLE_NOUNS:
        return "role"
    return "institution" if kind == "body" and s.is_capital(end - 1) else kind


def _is_title(s: Sentence, first: int, end: int) -> bool:
    """Whether a phrase with "The" is a paper's name: inside a sentence the article has the capital too."""
    if s.tokens[first].low != "the" or not s.is_capital(first) or first + 2 != end:
        return False
    return _is_inside(s.value, s.value[s.tokens[first].start : s.tokens[end - 1].end])


@lru_cache(maxsize=1 << 8)
def _is_inside(value: str, name: str) -> bool:
    """Whether a name stands in an article's text behind a word or a comma: "according to The Guardian"."""
    return re.search(rf"[a-z,] {re.escape(name)}\b", value) is not None


def _by_form(s: Sentence, first: int, end: int) -> SourceKind | None:
    """The kind of a phrase whose head noun is in no list."""
    head, opening = s.tokens[end - 1], s.tokens[first].low
    low = head.low
    if first == s.first and first + 1 == end and low.endswith(PLURAL_AGENTS):
        return "person"
    if opening == "the" and first + 2 == end and s.is_capital(end - 1) and is_demonym(low):
        return "person"
    if s.is_capital(end - 1) and low not in g.OPENERS and low not in g.PREPOSITIONS and low not in NOT_HEADS:
        return None if first + 1 == end and _is_common(s, head) else "proper"
    if low in ALONE or (low == "other" and opening == "the" and first + 2 == end):
        return "person"
    if opening == "those" and first + 2 == end and (low.endswith("ed") or low in PRESENT):
        return "person"
    if low in NOT_HEADS:
        return None
    if opening in ("a", "an", "the", "one", "another") and _is_agent(low):
        return "role" if opening == "the" else "person"
    determined = opening in g.DETERMINERS or any(t.kind == "possessive" for t in s.tokens[first:end])
    return "other" if determined and first + 1 < end else None


def is_demonym(low: str) -> bool:
    """Whether a word in lower case calls one person by where they are from: "belgian", not "french" or "chinese"."""
    return bool(people.kind_of(low) & people.PEOPLE) and not low.endswith(NATIONS)


def _is_agent(low: str) -> bool:
    """Whether a noun that no list has looks like one for people."""
    singular = low.removesuffix("s")
    return low.endswith(AGENT_ENDINGS) and singular not in NO_AGENTS and not singular.endswith("ment")


def _is_common(s: Sentence, token: Token) -> bool:
    """Whether a capitalised word is an ordinary one at the head of a sentence: the article has it in lower case too."""
    return token.low.endswith(("ing", "ly")) or token.low in _between_blanks(s.value)


@lru_cache(maxsize=1)
def _between_blanks(value: str) -> Set[str]:
    """What stands between two blanks of an article's text; kept until another article is asked about."""
    return frozenset(value.split(" ")[1:-1])
