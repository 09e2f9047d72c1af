"""Recognise: one article and the lexicon become its mentions and quotes.

A pure function: no global state, no order dependence, so that findings can be cached, spread over cores and tested
from a text file.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from explainer.fold import fold
from explainer.model import Decision, Findings, Mention, Text
from explainer.recognise.asked import Asked
from explainer.recognise.bodies import find_organizations
from explainer.recognise.decisions import Settled
from explainer.recognise.lexicon import Lexicon, Match
from explainer.recognise.people import find_people, list_of
from explainer.recognise.quotes import find_quotes
from explainer.recognise.quotes.confidence import PRINTED
from explainer.recognise.terms import find_terms

__all__ = ["Examined", "examine", "recognise", "terms_in"]


class Examined(NamedTuple):
    """What was found in an article, the names of the lexicon in its text, and what else of it was asked for."""

    findings: Findings
    matches: list[Match]
    asked: Asked


def recognise(
    text: Text, lexicon: Lexicon, date: str = "", decisions: Sequence[Decision] = (), printed: float = PRINTED
) -> Findings:
    """Everything found in an article: its mentions of people, bodies and terms, and its quotes with their speakers.

    `date` is the article's (ISO 8601 or ""); `decisions` are its editors' and override what is found.  A speaker is
    named from the confidence `printed` up (0 to 1).
    """
    return examine(text, lexicon, date, decisions, printed).findings


def examine(text: Text, lexicon: Lexicon, date: str, decisions: Sequence[Decision], printed: float) -> Examined:
    """What `recognise` finds, and of what of the lexicon it is found."""
    settled = Settled(decisions, text, lexicon)
    folded = fold(text.value) if lexicon.names else ""  # nobody looks into what nothing is looked up in
    matches = lexicon.matches(folded)
    terms = find_terms(text, folded, lexicon, matches)
    bodies = find_organizations(text, matches)
    known = list_of(lexicon.people)
    called, people = find_people(text, known, matches, date)
    listed = _not_inside([m for m in called if people[m.entity].listed], terms) if lexicon.people else []
    names = _apart([m for m in called if not people[m.entity].listed] if lexicon.people else called, terms, bodies)
    names = _in_order(listed, names)
    bodies = _apart(bodies, names)
    mentions, named = settled.mentions(_in_order(names, bodies, _apart(terms, names, bodies)), people)
    quotes = find_quotes(text, [m for m in mentions if m.kind == "person"], named, printed)
    findings = Findings(tuple(mentions), tuple(settled.quotes(quotes)), named, settled.idle)
    return Examined(findings, matches, Asked(tuple(sorted(known.asked_surnames)), tuple(sorted(known.asked_ids))))


def terms_in(text: Text, lexicon: Lexicon) -> list[Mention]:
    """The terms alone, in a text that is no article."""
    folded = fold(text.value)
    return find_terms(text, folded, lexicon, lexicon.matches(folded))


def _in_order(*lists: Sequence[Mention]) -> list[Mention]:
    """The mentions of some lists, each in order, as one."""
    filled = [mentions for mentions in lists if mentions]
    return [*filled[0]] if len(filled) == 1 else sorted(chain(*filled), key=attrgetter("start"))


def _not_inside(mentions: Sequence[Mention], wider: Sequence[Mention]) -> list[Mention]:
    """The mentions, in order, that are no part of a longer one of `wider`: "Plumb" in the term "Plumb letter"."""
    found: list[Mention] = []
    i = 0
    for mention in mentions:
        while i < len(wider) and wider[i].end < mention.end:
            i += 1
        inside = i < len(wider) and wider[i].start <= mention.start
        if not inside or wider[i].end - wider[i].start == mention.end - mention.start:
            found.append(mention)
    return found


def _apart(mentions: Sequence[Mention], *others: Sequence[Mention]) -> list[Mention]:
    """The mentions, in order, that share no character with one of `others`."""
    taken = _in_order(*others)
    if not taken:
        return [*mentions]
    found: list[Mention] = []
    i = 0
    for mention in mentions:
        while i < len(taken) and taken[i].end <= mention.start:
            i += 1
        if i == len(taken) or taken[i].start >= mention.end:
            found.append(mention)
    return found
