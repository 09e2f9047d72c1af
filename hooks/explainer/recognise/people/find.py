"""Find people: listed names, then full names, then single words that must be names, then names printed in part."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from explainer.model import Mention, Person, Text
from explainer.recognise.lexicon import Lexicon, Match
from explainer.recognise.people.context import after, in_quotes, role_before
from explainer.recognise.people.evidence import (
    ends_of_others,
    is_person,
    likely_parts,
    may_be_surname,
    names_alone,
    speaks,
)
from explainer.recognise.people.listed import List, Listed, list_of, stands_alone
from explainer.recognise.people.names import SURE, Name
from explainer.recognise.people.owners import fitting, is_one, likeliest, section_starts
from explainer.recognise.people.printed import Printed, clear_of, printed_names, prose_of
from explainer.recognise.people.register import Known, Register, calling
from explainer.recognise.people.words import GIVEN, NO_NAME, ROLE, ROLE_GENDER, kind_of, office, spelling
from explainer.slug import slug

LastNamed = dict[str, dict[Known, int]]
"""By the spelling key of a surname: where each of its bearers was last named in full or with a title."""


class Found(NamedTuple):
    """A mention, and whom it names."""

    start: int
    end: int
    person: Known
    reason: str


def find_people(
    text: Text, lexicon: Lexicon, matches: Sequence[Match]
) -> tuple[tuple[Mention, ...], dict[str, Person]]:
    """Every mention of a person by name, in order and never overlapping, and who the people are, by entity.

    `matches` are the lexicon's, in order.  Spans are characters of `text.value`: the name without title and "'s".
    """
    heading_bounds = [at for b in text.blocks if b.kind == "heading" for at in (b.start, b.end)]
    reading = _Reading(prose_of(text), list_of(lexicon.people), heading_bounds)
    reading.find_listed(matches)
    printed = clear_of([(start, end) for start, end, *_ in reading.found], printed_names(reading.value))
    printed = names_alone(reading.value, printed)
    reading.find_full(printed)
    reading.find_single(printed)
    reading.find_partial(printed)
    return _mentions(reading.found)


class _Reading:
    """One article while it is read: who is known so far, and where they were found."""

    def __init__(self, value: str, people: List, heading_bounds: Sequence[int]) -> None:
        self.value = value
        self.heading_bounds = heading_bounds
        self.people = people
        self.register = Register()
        self.found: list[Found] = []
        self.taken: set[int] = set()
        self.of_list: dict[str, Known] = {}

    def find_listed(self, matches: Sequence[Match]) -> None:
        """Names of the list that stand alone, where they are one person's."""
        for match in matches:
            entries = [entry for entry in match.entries if entry.kind == "person"]
            if len(entries) == 1 and stands_alone(self.value, match.start, match.end):
                person = self._listed(self.people.by_id[entries[0].id])
                self._note_full(person, match.start, match.end)

    def find_full(self, printed: Sequence[Printed]) -> None:
        """Full names: of people known, of the list in another spelling, and of people discovered.

        A headline's capitals make names of any two words ("Storm Corners Plumb"): there, and only there, is not enough.
        """
        whole = [at for at in printed if at.name.whole]
        alone = {at.name.words[0] for at in printed if not at.name.whole and not at.name.shouted}
        borne = {at.name.words[-1] for at in whole if at.name.weight == SURE}
        in_prose = {at.name.words for at in whole if not self._in_headline(at)}
        seen: dict[Name, Known] = {}
        for at in whole:
            start, end, name = at
            person = seen.get(name)
            if person:
                if not in_quotes(self.value, start, end):
                    person.times += 1
                    person.prints[self.value[start:end]] += 1
                    self._note(person, start, end, "full name")
            elif self._in_headline(at) and not kind_of(name.words[0]) & GIVEN and name.words not in in_prose:
                continue
            elif is_person(self.value, at, alone, borne):
                listed = self.people.named(name)
                known = self.register.named(name) or (self._listed(listed) if listed else Known(name.suffix))
                seen[name] = known
                self._learn(known, at)
                self._note_full(known, start, end)

    def _in_headline(self, at: Printed) -> bool:
        return bisect_right(self.heading_bounds, at.start) % 2 == 1

    def find_single(self, printed: Sequence[Printed]) -> None:
        """Single words that must be names, and surnames that only one person of the list has."""
        owned: set[Name] = set()
        ends = ends_of_others(self.value, printed)
        for at in printed:
            name = at.name
            if name.whole or name in owned or (name.kind & (NO_NAME | ROLE) and not name.title):
                continue
            if fitting(self.register.called(name), name):
                owned.add(name)
                continue
            listed = self.people.alone(name) if may_be_surname(self.value, at) else None
            if not name.title and not listed and name.words[0] in ends:
                continue
            if (listed or speaks(self.value, at)) and is_one(name, self.value, at.start, at.end):
                person = self._listed(listed) if listed else Known()
                self._learn(person, at)
                self._note(person, at.start, at.end, "surname" if listed else f"{name.title or 'only'} name")

    def find_partial(self, printed: Sequence[Printed]) -> None:
        """Names printed in part with a known owner; who was named in full is remembered to the paragraph's end."""
        named = iter(sorted(self.found, key=itemgetter(0)))
        upcoming = next(named, None)
        last: LastNamed = {}
        sections = section_starts(self.value, self.heading_bounds[::2])
        bare: Counter[str] = Counter()
        for at, able in self._owned(printed):
            if not is_one(at.name, self.value, at.start, at.end):
                continue
            if len(able) > 1:
                while upcoming and upcoming.start < at.start:
                    _remember(last, upcoming.person, upcoming.start)
                    upcoming = next(named, None)
                key = at.name.keys[-1]
                bare = bare or Counter(at.name.keys[-1] for at in printed if not at.name.whole)
                able = likeliest(able, at.name, self.value, at.start, last.get(key, {}), bare[key], sections)
            for person in able:
                self._note(person, at.start, at.end, "")
                person.gender = person.gender or at.name.gender
                if at.name.title:
                    _remember(last, person, at.start)
                    if not person.times:
                        person.titles.add(office(at.name.title))

    def _owned(self, printed: Sequence[Printed]) -> Iterator[tuple[Printed, list[Known]]]:
        """The names not found so far, or the part of them that is a name, with those who may be called so."""
        owners: dict[Name, list[Known]] = {}
        for at in printed:
            if at.start in self.taken:
                continue
            able = owners.get(at.name)
            if able is None:
                able = owners[at.name] = fitting(self.register.called(at.name), at.name)
            if able:
                yield at, able
            elif at.name.whole:
                parts = (
                    (part, fitting(self.register.called(part.name), part.name)) for part in likely_parts(self.value, at)
                )
                yield from islice((found for found in parts if found[1]), 1)

    def _listed(self, listed: Listed) -> Known:
        person = self.of_list.get(listed.entry.id)
        if not person:
            person = self.of_list[listed.entry.id] = listed.known()
            for form in listed.forms:
                self.register.note(person, form)
        return person

    def _note(self, person: Known, start: int, end: int, reason: str) -> None:
        self.found.append(Found(start, end, person, reason))
        self.taken.add(start)

    def _note_full(self, person: Known, start: int, end: int) -> None:
        self._note(person, start, end, "full name")
        person.first = min(person.first, start)
        person.times += 1
        if not person.gender or not person.titles:
            for role in filter(None, (role_before(self.value, start), after(self.value, end).role)):
                person.titles.add(office(role))
                person.gender = person.gender or ROLE_GENDER.get(role, "")

    def _learn(self, person: Known, at: Printed) -> None:
        """Take what a name says of a person: title, gender, a fuller form."""
        if at.name.title:
            person.titles.add(office(at.name.title))
        person.prints[self.value[at.start : at.end]] += 1
        person.gender = person.gender or at.name.gender
        self.register.note(person, at.name.words)


def _remember(last: LastNamed, person: Known, start: int) -> None:
    for form in person.forms:
        starts = last.setdefault(spelling(calling(form)[-1]), {})
        starts[person] = max(start, starts.get(person, start))


def _mentions(found: list[Found]) -> tuple[tuple[Mention, ...], dict[str, Person]]:
    people: dict[Known, Person] = {}
    for known in {f.person: None for f in found}:
        name = known.name
        entity = known.entry.id if known.entry else slug(name)
        people[known] = Person(entity, name, known.gender, known.entry is not None, known.surname, known.offices)
    mentions = [
        Mention(start, end, "person", (person := people[known]).entity, reason or f"part of {person.name}")
        for start, end, known, reason in sorted(found, key=itemgetter(0))
    ]
    return tuple(mentions), {person.entity: person for person in people.values()}
