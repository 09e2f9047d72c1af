"""Offices: "the Secretary of State" is the one person whom the article calls so.

In: an article's text and findings.  Out: its quotes, those of an office given to its holder.  `the mayor, Ada Plumb`
says who the mayor is, and a wider word will do: a minister is also "the official".  Where the words fit two people
it is the one named last, unless both are named in one sentence; where they fit nobody, the office stays as printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from explainer.index.names import folded_words
from explainer.model import Findings, Quote, Text

SENTENCE_END = re.compile(r"[.?!][”\"’')\]]*\s")
PARTED = re.compile(r"[;:!?()—\n“”\"]|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})\.")
"""Where a phrase ends; a full stop behind a short word in capitals is that of "Mr." or "Prof."."""
AFTER = re.compile(r"(?:,(?: (?:aged )?\d\d?,)? |\s\()([^.;:!?,()—\n“”\"]{1,80})")
STYLE = re.compile(r"(?: [A-Z][\w.-]*){1,3}")
"""What may stand between an office and its holder's name: "the judge, Mr Justice Oake"."""
BELOW = frozenset("under deputy vice assistant acting former first second spokesman spokeswoman spokesperson".split())
"""Words that make another office of the same words: the Under Secretary of State is not the Secretary of State."""
FAR = 80
"""Characters before a name in which its title stands."""
STEM = 4
"""Letters that a country and its adjective share."""
LAST_NAMED = 1500
"""Characters before a quote in which whoever a wider word takes up must have been named."""
SAYING = frozenset("said says told tells wrote writes asked asks added replied answered argued warned".split())
"""Words behind a name that make what stands there a clause: "Plumb, the witness said"."""
NOT_OFFICE = frozenset("the a an its his her their former then".split())
WIDER: dict[str, frozenset[str]] = {
    wide: frozenset(narrow.split())
    for wides, narrow in {
        "official functionary": "minister secretary commissioner director officer ambassador governor mayor chief "
        "deputy undersecretary chairman chairwoman chair head inspector prefect superintendent administrator",
        "politician lawmaker parliamentarian legislator mp deputy": "deputy senator mp minister lawmaker "
        "parliamentarian representative congressman congresswoman member leader councillor president candidate mayor",
        "leader": "leader president head chief chairman chairwoman chair chancellor premier secretary captain minister",
        "unionist": "union unionist secretary organizer organiser",
        "executive boss": "executive ceo director chairman chairwoman chief president head manager founder owner boss",
        "coach manager trainer": "coach manager trainer boss",
        "player": "player captain striker defender midfielder goalkeeper forward winger shooter keeper",
        "lawyer attorney counsel solicitor barrister advocate": "lawyer attorney counsel solicitor barrister advocate",
        "scientist researcher academic expert": "scientist researcher professor biologist ecologist physicist chemist "
        "geologist lecturer author microbiologist astronomer zoologist climatologist hydrologist entomologist",
        "diplomat envoy": "ambassador envoy diplomat consul minister",
        "judge magistrate": "judge justice magistrate",
        "cleric priest": "bishop archbishop priest pastor imam rabbi father vicar reverend",
        "writer author novelist": "writer author novelist poet playwright essayist",
        "analyst economist": "economist analyst strategist",
        "doctor physician": "doctor physician surgeon paediatrician psychiatrist",
        "artist": "painter sculptor artist",
        "officer": "officer captain colonel major lieutenant general sergeant inspector constable commander",
    }.items()
    for wide in wides.split()
}
"""A word that takes up somebody -> the words by which an article may have introduced them."""


def with_holders(text: Text, findings: Findings, roles: Mapping[str, str]) -> list[Quote]:
    """The quotes, in order; "the ..." becomes the person who is called that in the article, as speaker or as denier.

    `roles` are the offices that people of the archive held on the article's date, by entity.
    """
    if not any(_is_office(quote) for quote in findings.quotes):
        return list(findings.quotes)
    cast = Titles(text, findings, roles)
    return [_held(quote, findings, cast) if _is_office(quote) else quote for quote in findings.quotes]


def _is_office(quote: Quote) -> bool:
    return _office(quote)[:4].lower() == "the "


def _office(quote: Quote) -> str:
    """Who said the words or denies them, where that may be an office."""
    return quote.denied_by or (quote.speaker if quote.speaker_kind == "unnamed" else "")


def _held(quote: Quote, findings: Findings, titles: Titles) -> Quote:
    holder = titles.holder(_office(quote), quote.start) or quote.perhaps
    if not holder:
        return quote
    person = findings.people[holder]
    if quote.denied_by:
        return replace(quote, denied_by=person.name)
    reason = f"{quote.reason}; {quote.speaker} is {person.name} here"
    return replace(quote, speaker=person.name, speaker_kind="person", entity=person.entity, reason=reason)


class Titles:
    """What an article calls the people it names, and where it names them."""

    def __init__(self, text: Text, findings: Findings, roles: Mapping[str, str]) -> None:
        self.value = text.value
        self.called: dict[str, list[list[str]]] = defaultdict(list)
        self.named: dict[str, list[int]] = defaultdict(list)
        for mention in findings.mentions:
            if mention.kind != "person":
                continue
            if mention.entity not in self.called:
                self.called[mention.entity].append(folded_words(roles.get(mention.entity, "")))
            self.named[mention.entity].append(mention.start)
            before = PARTED.split(text.value[max(0, mention.start - FAR) : mention.start])[-1]
            behind = AFTER.match(text.value, mention.end)
            self.called[mention.entity].append(_title(before))
            if behind and SAYING.isdisjoint(words := folded_words(behind[1])):
                self.called[mention.entity].append(words)

    def holder(self, office: str, offset: int) -> str:
        """Whom "the mayor" means at an offset of the text; "" where that is nobody, or either of two."""
        words = [word for word in folded_words(office) if word not in NOT_OFFICE]
        if not words:
            return ""
        holders = [entity for entity, titles in self.called.items() if any(_holds(words, title) for title in titles)]
        if not holders and len(words) == 1 and words[0] in WIDER:
            return self._taken_up(WIDER[words[0]], offset)
        return self._named_last(holders, offset) if len(holders) > 1 else next(iter(holders), "")

    def _taken_up(self, narrow: frozenset[str], offset: int) -> str:
        """Whoever was named last before an offset, if introduced by one of some words; "" otherwise."""
        last = self._named_last(list(self.called), offset) if len(self.called) > 1 else next(iter(self.called), "")
        if not last or self._last(last, offset) < offset - LAST_NAMED:
            return ""
        return last if any(not narrow.isdisjoint(title) for title in self.called[last]) else ""

    def _named_last(self, holders: Sequence[str], offset: int) -> str:
        """Who of some people was named last before an offset; "" where two were named in one sentence."""
        *_, second, last = sorted((self._last(entity, offset), entity) for entity in holders)
        parted = last[0] >= 0 and SENTENCE_END.search(self.value, max(0, second[0]), last[0])
        return last[1] if parted else ""

    def _last(self, entity: str, offset: int) -> int:
        """Where somebody was named last before an offset; -1 for nowhere."""
        i = bisect_left(self.named[entity], offset)
        return self.named[entity][i - 1] if i else -1


def _title(before: str) -> list[str]:
    """The words before a name that may be its title: back to a comma that does not part the two, or to a verb.

    "The one who had said when is Plumb" says what Plumb is all the same.
    """
    before, _, last = before.rstrip(" ,").rpartition(",")
    if STYLE.fullmatch(last):
        last = f"{before.rpartition(',')[2]}{last}"
    words = folded_words(last)
    said = max((i for i, word in enumerate(words, 1) if word in SAYING), default=0)
    return words if words[-1:] == ["is"] else words[said:]


def _holds(office: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a title has all words of an office, and is not that of a deputy or of a predecessor."""
    words = set(title)
    if not all(_among(word, words) for word in office):
        return False
    heads = [i for i, word in enumerate(title) if word == office[-1]]
    below = BELOW.difference(office)
    return not heads or any(below.isdisjoint(title[max(0, i - 2) : i]) for i in heads)


def _among(word: str, words: set[str]) -> bool:
    """Whether a word is one of `words`, or a country's adjective beside its name: "Northmerian", "Northmere".

    "The authors" are more than one author.
    """
    if word in words:
        return True
    several = word.endswith("s")
    return len(word) > STEM and any(w[:STEM] == word[:STEM] and (w.endswith("s") or not several) for w in words)
