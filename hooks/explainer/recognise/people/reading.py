"""One article while its people are looked for: who is known so far, and where they were found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from explainer.model import Mention, Person
from explainer.recognise.people.context import After, role_before
from explainer.recognise.people.listed import List, Listed
from explainer.recognise.people.printed import CALLED, NICKNAMED, Printed, without_nicknames
from explainer.recognise.people.register import Known, Register
from explainer.recognise.people.runs import read_run
from explainer.recognise.people.words import SURNAME, fold, given_gender, kind_of, office, role_gender
from explainer.slug import slug

NO_ENTRY = "-without-entry"
"""What the id of somebody without an entry ends with, where the name alone is an entry's."""
slugged = lru_cache(maxsize=1 << 15)(slug)


class Found(NamedTuple):
    """A mention, and whom it names."""

    start: int
    end: int
    person: Known
    reason: str


class Reading:
    """An article: its words with blanks for code (`prose`), for nicknames too (`value`), the list, everybody found.

    `heading_bounds` are the offsets where headings begin and end, in order; `taken` those where a mention begins.
    `date` is the article's (ISO 8601 or "").
    """

    def __init__(self, prose: str, people: List, heading_bounds: Sequence[int], date: str = "") -> None:
        self.prose = prose
        self.value = without_nicknames(prose)
        self.people = people
        self.heading_bounds = heading_bounds
        self.date = date
        self.register = Register()
        self.found: list[Found] = []
        self.taken: set[int] = set()
        self.of_list: dict[str, Known] = {}

    def prose_first(self, printed: Iterable[Printed]) -> tuple[list[Printed], list[Printed]]:
        """The names outside headings, and those in headings."""
        apart: tuple[list[Printed], list[Printed]] = ([], [])
        for at in printed:
            apart[bisect_right(self.heading_bounds, at.start) % 2].append(at)
        return apart

    def listed(self, listed: Listed) -> Known:
        """Somebody of the list, known from now on."""
        person = self.of_list.get(listed.entry.id)
        if not person:
            person = self.of_list[listed.entry.id] = listed.known()
            for form in listed.forms:
                self.register.note(person, form)
        return person

    def either(self, people: Sequence[Listed]) -> Known:
        """Somebody who is one of several people of the list; nothing tells which."""
        genders = {listed.gender for listed in people}
        gender = genders.pop() if len(genders) == 1 else ""
        person = Known(people[0].suffix, gender, either=tuple(sorted(listed.entry.id for listed in people)))
        for form in people[0].forms:
            self.register.note(person, form)
        return person

    def note(self, person: Known, start: int, end: int, reason: str) -> None:
        """A mention of somebody."""
        self.found.append(Found(start, end, person, reason))
        self.taken.add(start)

    def note_full(self, person: Known, start: int, end: int, behind: After) -> None:
        """A mention of somebody by full name, and what stands around it that says who they are."""
        self.note(person, start, end, "full name")
        person.first = min(person.first, start)
        person.times += 1
        if not person.gender or not person.titles:
            for role in (role_before(self.value, start), behind.role):
                if role:
                    person.titles.add(office(role))
                    person.gender = person.gender or role_gender(role)

    def learn(self, person: Known, at: Printed) -> None:
        """Take what a name says of a person: title, gender, one more form."""
        if at.name.title:
            person.titles.add(office(at.name.title))
        printed = self.prose[at.start : at.end]
        person.prints[printed] += 1
        inside = NICKNAMED.search(printed) if self.value is not self.prose else None
        if nicknamed := inside or (CALLED.match(self.prose, at.end) if at.name.whole else None):
            for name in read_run(nicknamed["nickname"]):
                self.register.note(person, name.words)
        person.gender = person.gender or at.name.gender
        self.register.note(person, at.name.words)

    def _own(self, entity: str) -> str:
        """The id of somebody who has no entry, which no entry has."""
        while self.people.has(entity):
            entity += NO_ENTRY
        return entity

    def mentions(self) -> tuple[tuple[Mention, ...], dict[str, Person]]:
        """Everything found, in order, and who the people are, by entity."""
        people: dict[Known, Person] = {}
        for known in {found.person: None for found in self.found}:
            name, entry = known.name, known.entry
            entity = entry.id if entry else self._own(slugged(name))
            gender = known.gender or ("" if " " in name else _given_alone(fold(name)))
            offices = known.offices
            if entry and known.alone:
                offices = tuple(title for title in offices if title not in self.people.by_id[entry.id].roles)
            surname = known.surname(name)
            people[known] = Person(
                entity, name, gender, entry is not None, surname, offices, "", known.either, known.alone
            )
        named = {known: (person.entity, f"part of {person.name}") for known, person in people.items()}
        mentions = []
        for start, end, known, reason in sorted(self.found, key=itemgetter(0)):
            entity, part = named[known]
            mentions.append(Mention(start, end, "person", entity, reason or part))
        return tuple(mentions), {person.entity: person for person in people.values()}


def _given_alone(word: str) -> str:
    """The gender of somebody who has only one name, if it is a given name and no surname."""
    return "" if kind_of(word) & SURNAME else given_gender(word)
