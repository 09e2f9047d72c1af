"""Offices: "the Secretary of State" is the one person whom the article calls so.

In: an article's text and findings.  Out: its quotes, those of an office given to its holder.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from explainer.model import Findings, Quote, Text
from explainer.names import Titles, is_definite


def with_holders(text: Text, findings: Findings, roles: Mapping[str, str]) -> list[Quote]:
    """The quotes, in order; "the ..." becomes the person who is called that in the article, as speaker or as denier.

    `roles` are the offices that people of the archive held on the article's date, by entity.
    """
    if not any(_is_office(quote) for quote in findings.quotes):
        return list(findings.quotes)
    titles = Titles(text.value, findings.mentions, roles)
    return [_held(quote, findings, titles) if _is_office(quote) else quote for quote in findings.quotes]


def _is_office(quote: Quote) -> bool:
    return is_definite(_office(quote)) or bool(quote.perhaps)


def _office(quote: Quote) -> str:
    """Who said the words or denies them, where that may be an office."""
    return quote.denied_by or (quote.speaker if quote.speaker_kind == "unnamed" else "")


def holder_of(office: str, perhaps: str, offset: int, titles: Titles) -> str:
    """The entity of whom "the ..." or a description means at an offset of the text, else `perhaps`; "" for nobody."""
    return (titles.holder(office, offset) if is_definite(office) else "") or perhaps


def _held(quote: Quote, findings: Findings, titles: Titles) -> Quote:
    holder = holder_of(_office(quote), quote.perhaps, quote.start, titles)
    if not holder:
        return quote
    person = findings.people[holder]
    if quote.denied_by:
        return replace(quote, denied_by=person.name)
    reason = f"{quote.reason}; {quote.speaker} is {person.name} here"
    return replace(quote, speaker=person.name, speaker_kind="person", entity=person.entity, reason=reason)
