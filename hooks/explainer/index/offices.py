"""Offices: "the Secretary of State" is the one person whom the article calls so.

In: an article's text and findings.  Out: its quotes, those of an office given to its holder.  `the mayor,
Ada Plumb` says who the mayor is; where the words fit two people, or nobody, the office stays as
printed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from explainer.index.names import folded_words
from explainer.model import Findings, Quote, Text

PARTED = re.compile(r"[.;:!?()—\n“”\"]")
AFTER = re.compile(r"(?:, |\s\()([^.;:!?,()—\n“”\"]{1,80})")
BELOW = frozenset("under deputy vice assistant acting former first second spokesman spokeswoman spokesperson".split())
"""Words that make another office of the same words: the Under Secretary of State is not the Secretary of State."""
FAR = 80
"""Characters before a name in which its title stands."""
STEM = 4
"""Letters that a country and its adjective share."""
NOT_OFFICE = frozenset("the a an its his her their former then".split())


def with_holders(text: Text, findings: Findings, roles: Mapping[str, str]) -> list[Quote]:
    """The quotes, in order; "the ..." becomes the person who is called that in the article, as speaker or as denier.

    `roles` are the offices that people of the archive held on the article's date, by entity.
    """
    if not any(_is_office(quote) for quote in findings.quotes):
        return list(findings.quotes)
    called = _called(text, findings, roles)
    return [_held(quote, findings, called) if _is_office(quote) else quote for quote in findings.quotes]


def _is_office(quote: Quote) -> bool:
    return _office(quote)[:4].lower() == "the "


def _office(quote: Quote) -> str:
    """Who said the words or denies them, where that may be an office."""
    return quote.denied_by or (quote.speaker if quote.speaker_kind == "unnamed" else "")


def _called(text: Text, findings: Findings, roles: Mapping[str, str]) -> Mapping[str, set[str]]:
    """The words that stand directly before and behind the names of each person, and those of the offices they held."""
    called: dict[str, set[str]] = defaultdict(set)
    for mention in findings.mentions:
        if mention.kind != "person":
            continue
        called[mention.entity].update(folded_words(roles.get(mention.entity, "")))
        before = PARTED.split(text.value[max(0, mention.start - FAR) : mention.start])[-1]
        behind = AFTER.match(text.value, mention.end)
        called[mention.entity].update(_title(before))
        if behind:
            called[mention.entity].update(folded_words(behind[1]))
    return called


def _title(before: str) -> list[str]:
    """The words before a name that may be its title: back to a comma that does not part title and name."""
    return folded_words(before.rstrip(" ,").rpartition(",")[2])


def _held(quote: Quote, findings: Findings, called: Mapping[str, set[str]]) -> Quote:
    office = [word for word in folded_words(_office(quote)) if word not in NOT_OFFICE]
    below = BELOW.difference(office)
    holders = [
        entity
        for entity, words in called.items()
        if office and below.isdisjoint(words) and all(_among(word, words) for word in office)
    ]
    if len(holders) != 1:
        return quote
    person = findings.people[holders[0]]
    if quote.denied_by:
        return replace(quote, denied_by=person.name)
    reason = f"{quote.reason}; {quote.speaker} is {person.name} here"
    return replace(quote, speaker=person.name, speaker_kind="person", entity=person.entity, reason=reason)


def _among(word: str, words: set[str]) -> bool:
    """Whether a word is one of `words`, or a country's adjective beside its name: "Northmerian", "Northmere"."""
    return word in words or (len(word) > STEM and any(other[:STEM] == word[:STEM] for other in words))
