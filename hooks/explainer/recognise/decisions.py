"""Decisions: what an article's editors settled overrides what was found.

- {quote: "main answer", speaker: harbour-board}
- {quote: "security guarantees", is: not a quote}
- {name: Plumb, is: ada-plumb}
- {term: red line, is: not this term}

Names are settled before quotes are looked for, so that whoever is meant also speaks.  A decision about a quote is
about every quote that begins with its words; of two such decisions the one with more words counts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from explainer.decided import (
    BY_EDITOR,
    NO_ENTRY,
    NOBODY,
    NOT_A_QUOTE,
    NOT_A_TERM,
    NOT_THIS_TERM,
    UNCLEAR,
    begins,
    decided_words,
)
from explainer.fold import fold
from explainer.model import Decision, Joint, Mention, Person, Quote, Text
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.meant import Meant, meant
from explainer.recognise.people.printed import prose_of

BLANK = re.escape(" ")

People = Mapping[str, Person]


class Settled:
    """The decisions of one article, carried out on its mentions, then on its quotes.

    Time is linear in the text and in what was found.
    """

    def __init__(self, decisions: Sequence[Decision], text: Text, lexicon: Lexicon) -> None:
        self.decisions, self.text, self.lexicon = decisions, text, lexicon
        self._here: dict[str, set[Meant]] = defaultdict(set)
        self._by_words: dict[str, dict[str, list[Decision]]] = {"quote": {}, "name": {}, "term": {}}
        for decision in decisions:
            if decision.verdict == NO_ENTRY:  # which is for `explainer review` alone
                continue
            self._by_words[decision.about].setdefault(decided_words(decision.subject), []).append(decision)
        self._lengths = sorted({len(words) for words in self._by_words["quote"]}, reverse=True)
        self._met: set[tuple[str, str]] = set()

    @property
    def idle(self) -> tuple[Decision, ...]:
        """The decisions that are about nothing; to be asked when mentions and quotes have been settled."""
        open_ = (d for d in self.decisions if not (d.was and d.verdict == NOT_A_QUOTE))
        unmet = (d for d in open_ if (d.about, decided_words(d.subject)) not in self._met)
        return tuple(d for d in unmet if d.verdict not in (NOT_A_TERM, NO_ENTRY) or not self._has(d.subject))

    def _has(self, words: str) -> bool:
        """Whether some words stand in the article."""
        return decided_words(words) in decided_words(self.text.value)

    def mentions(self, mentions: Sequence[Mention], people: People) -> tuple[Sequence[Mention], People]:
        """The mentions as they were decided, those among them that only an editor knows, and the people they name."""
        if not self.decisions:
            return mentions, people
        named = dict(people)
        for person in people.values():
            self._here[decided_words(person.name)].add(Meant(person.name, "person", person.entity))
        every = sorted([*mentions, *self._unseen(mentions)], key=lambda mention: mention.start)
        settled = [m for m in (self._mention(mention, named) for mention in every) if m]
        became = self._became(mentions, settled)
        for id_, to in became.items():
            if to not in people:
                named[to] = _renamed(people[id_], named[to])
        return _followed(mentions, settled, became, named)

    def _became(self, found: Sequence[Mention], settled: Iterable[Mention]) -> dict[str, str]:
        """Everybody whose full names were all settled as those of one other person, and that one, by entity."""
        full = {m.start: m.entity for m in found if m.kind == "person" and " " in self.text.value[m.start : m.end]}
        became: dict[str, set[str]] = defaultdict(set)
        for mention in settled:
            if mention.start in full:
                became[full[mention.start]].add(mention.entity if mention.kind == "person" else "")
        ones = ((id_, to.pop()) for id_, to in became.items() if len(to) == 1)
        return {id_: to for id_, to in ones if to and to != id_}

    def _unseen(self, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Names that editors settled, where nothing was found: they may have been left alone for having two owners."""
        settled = sorted(filter(None, self._by_words["name"]), key=len, reverse=True)
        if not settled:
            return
        names = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name).replace(BLANK, ' +') for name in settled)})(?!\w)")
        starts = [mention.start for mention in mentions]
        for found in names.finditer(fold(prose_of(self.text))):
            i = bisect_left(starts, found.end())
            if i == 0 or mentions[i - 1].end <= found.start():
                yield Mention(found.start(), found.end(), "person", "", BY_EDITOR)

    def _mention(self, mention: Mention, named: dict[str, Person]) -> Mention | None:
        about = "term" if mention.kind in ("term", "homonym") else "name"
        words = decided_words(self.text.value[mention.start : mention.end])
        decisions = self._by_words[about].get(words)
        if not decisions:
            return mention
        self._met.add((about, words))
        verdict = decisions[0].verdict
        if verdict in (NOT_THIS_TERM, NOT_A_TERM, NOBODY):
            return None
        if about == "term":
            return mention._replace(kind="term", entity=verdict, reason=BY_EDITOR)
        somebody = meant(verdict, self.lexicon, self._here)
        if somebody.kind == "organization":
            return mention._replace(kind="organization", entity=somebody.entity, reason=BY_EDITOR)
        entry = self.lexicon.people.get(somebody.entity)
        person = Person(somebody.entity, somebody.name, entry.gender if entry else "", listed=entry is not None)
        named[person.entity] = named.get(person.entity, person)._replace(alone="")
        return mention._replace(kind="person", entity=person.entity, reason=BY_EDITOR)

    def quotes(self, quotes: Sequence[Quote]) -> Iterator[Quote]:
        """The quotes as they were decided, in order; nobody has said anything."""
        if not self.decisions:
            yield from quotes
            return
        for somebody in {Meant(quote.speaker, quote.speaker_kind, quote.entity) for quote in quotes if quote.speaker}:
            self._here[decided_words(somebody.name)].add(somebody)
        for quote in quotes:
            decision = self._about(decided_words(self.text.value[quote.start : quote.end]))
            if decision is None:
                yield self._named(quote)
            elif decision.verdict != NOT_A_QUOTE:
                yield self._quote(quote, decision.speaker, decision.together)

    def _named(self, quote: Quote) -> Quote:
        """The quote of whoever its speaker's name was settled to be; people were settled where they are named."""
        verdict = next((d.verdict for d in self._by_words["name"].get(decided_words(quote.speaker), ())), "")
        if verdict == NOBODY:
            return self._quote(quote, UNCLEAR)
        if not verdict or quote.speaker_kind != "organization":
            return quote
        told = meant(verdict, self.lexicon, self._here)
        return replace(quote, speaker=told.name, speaker_kind=told.kind, entity=told.entity)

    def _about(self, words: str) -> Decision | None:
        """The decision that settles a quote of these words: of several, the one with most of them."""
        settling: Decision | None = None
        for length in self._lengths:
            decisions = self._by_words["quote"].get(words[:length], ())
            if decisions and begins(words[:length], words):
                self._met.add(("quote", words[:length]))
                settling = settling or next((d for d in decisions if d.speaker or d.verdict), None)
        return settling

    def _quote(self, quote: Quote, speaker: str, together: Iterable[str] = ()) -> Quote:
        """The quote with the speaker it was given, and those `together` with them; its evidence stays where it names
        the same one.
        """
        told = Meant("", "unclear", "") if speaker == UNCLEAR else meant(speaker, self.lexicon, self._here)
        same = told.entity == quote.entity and told.kind == quote.speaker_kind
        named = (meant(other, self.lexicon, self._here) for other in together)
        others = tuple(Joint(other.name, other.entity, other.kind) for other in named if other.entity != told.entity)
        return replace(
            quote,
            speaker=told.name,
            speaker_kind=told.kind,
            entity=told.entity,
            confidence=1.0 if told.name else 0.0,
            reason=BY_EDITOR,
            mention=quote.mention if same else None,
            cue=quote.cue if same else None,
            together=others or (quote.together if same else ()),
            candidate="",
            denied_by="",
        )


def _renamed(person: Person, to: Person) -> Person:
    """Somebody whom an editor took for somebody else, under that one's name."""
    gender = to.gender or person.gender
    return person._replace(entity=to.entity, name=to.name, gender=gender, listed=to.listed, either=())


def _followed(
    found: Iterable[Mention], settled: Iterable[Mention], became: Mapping[str, str], named: People
) -> tuple[Sequence[Mention], People]:
    """What was settled, where a surname follows the full name, without the people of whom no mention is left."""
    followed = [
        m._replace(entity=(to := became[m.entity]), reason=f"part of {named[to].name}")
        if m.kind == "person" and m.entity in became and m.reason != BY_EDITOR
        else m
        for m in settled
    ]
    gone = {m.entity for m in found if m.kind == "person"}.difference(m.entity for m in followed)
    return followed, {id_: person for id_, person in named.items() if id_ not in gone}
