"""Names printed in part: a surname, a given name, "Mr. Tarn" - of everybody known once full names are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from operator import itemgetter

from explainer.recognise.people.context import given_behind
from explainer.recognise.people.evidence import likely_parts
from explainer.recognise.people.names import Name
from explainer.recognise.people.owners import fitting, is_one, likeliest, section_starts
from explainer.recognise.people.printed import Printed
from explainer.recognise.people.reading import Found, Reading
from explainer.recognise.people.register import Known, is_given, surname_key
from explainer.recognise.people.words import fold, office


def find_partial(reading: Reading, printed: Sequence[Printed]) -> None:
    """Names printed in part, with a known owner; of several owners the likeliest."""
    value = reading.value
    named = _Named(reading, printed)
    for at, able in _owned(reading, printed):
        name = at.name
        if not is_one(name, value, at.start, at.end):
            continue
        given = fold(given_behind(value, at.end))
        if given:
            able = [person for person in able if is_given(given, person.forms)]
        if len(able) > 1:
            able = named.likeliest(able, at)
        for person in able:
            reading.note(person, at.start, at.end, "")
            person.gender = person.gender or name.gender
            if name.title:
                named.remember(person, at.start)
                if not person.times:
                    person.titles.add(office(name.title))


def _owned(reading: Reading, printed: Sequence[Printed]) -> Iterator[tuple[Printed, list[Known]]]:
    """The names not found so far, or the part of them that is a name, with those who may be called so."""
    taken, called = reading.taken, reading.register.called
    owners: dict[Name, list[Known]] = {}
    parts: dict[Name, tuple[int, int, Name]] = {}  # from the start of the name
    for at in printed:
        start, _, name = at
        if start in taken:
            continue
        able = owners.get(name)
        if able is None:
            able = fitting(called(name), name)
            part = None if able or not name.whole else next(_parts(reading, at), None)
            if part:
                able = fitting(called(part.name), part.name)
                parts[name] = part.start - start, part.end - start, part.name
            owners[name] = able
        if able:
            if name in parts:
                first, last, name = parts[name]
                at = Printed(start + first, start + last, name)
            yield at, able


def _parts(reading: Reading, at: Printed) -> Iterator[Printed]:
    """The parts of a name that name somebody known."""
    for part in likely_parts(reading.value, at):
        if fitting(reading.register.called(part.name), part.name):
            yield part


class _Named:
    """Who was named last, where: what decides between namesakes.  Nothing is worked out before two compete."""

    def __init__(self, reading: Reading, printed: Sequence[Printed]) -> None:
        self.reading, self.printed = reading, printed
        self.upcoming: list[Found] | None = None  # full names, those further on first
        self.sections: list[int] = []
        self.bare: Counter[str] = Counter()
        self.last: dict[str, dict[Known, int]] = {}

    def likeliest(self, owners: list[Known], at: Printed) -> list[Known]:
        """The one of several namesakes whom the name means; empty where nothing decides."""
        if self.upcoming is None:
            self.upcoming = sorted(self.reading.found, key=itemgetter(0), reverse=True)
            self.sections = section_starts(self.reading.value, self.reading.heading_bounds[::2])
            self.bare = Counter(one.name.keys[-1] for one in self.printed if not one.name.whole)
        while self.upcoming and self.upcoming[-1].start < at.start:
            found = self.upcoming.pop()
            self.remember(found.person, found.start)
        key = at.name.keys[-1]
        last, bare, reading = self.last.get(key, {}), self.bare[key], self.reading
        return likeliest(owners, at.name, reading.value, at.start, last, bare, self.sections, reading.date)

    def remember(self, person: Known, start: int) -> None:
        """Somebody was named in full, or with a title, at `start`."""
        for form in person.forms:
            starts = self.last.setdefault(surname_key(form), {})
            starts[person] = max(start, starts.get(person, start))
