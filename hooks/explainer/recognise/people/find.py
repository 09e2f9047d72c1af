"""Find people: listed names, then full names, then single words that must be names, then names printed in part."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from explainer.model import Mention, Person, Text
from explainer.pattern import pattern
from explainer.recognise.lexicon import Match
from explainer.recognise.people.agreeing import Words
from explainer.recognise.people.alone import names_alone
from explainer.recognise.people.context import after, in_quotes, names_thing
from explainer.recognise.people.evidence import is_person
from explainer.recognise.people.like_words import with_words_of_grammar
from explainer.recognise.people.listed import List
from explainer.recognise.people.names import LIKELY, SURE, Name
from explainer.recognise.people.ordinary import without_ordinary
from explainer.recognise.people.owners import fitting, is_one
from explainer.recognise.people.partial import find_partial
from explainer.recognise.people.printed import Printed, clear_of, printed_names, prose_of
from explainer.recognise.people.reading import Reading
from explainer.recognise.people.register import Known
from explainer.recognise.people.single import LONGEST_WORD, ends_of_others, may_be_surname, speaks
from explainer.recognise.people.verbatim import find_listed
from explainer.recognise.people.words import (
    GIVEN,
    GIVEN_GENDER,
    NO_NAME,
    PARTICLES,
    PLACE,
    ROLE,
    UPPER,
    kind_of,
    office,
)

LISTED = pattern(rf"(?<!\b(?:from|near) )(?<!\b(?:in|of|at) )\b[{UPPER}][\w’'-]*, $")


def find_people(
    text: Text, people: List, matches: Sequence[Match], date: str = ""
) -> tuple[tuple[Mention, ...], dict[str, Person]]:
    """Every mention of a person by name, in order and never overlapping, and who the people are, by entity.

    `people` are the lexicon's as `list_of` has them, `matches` its own, in order; `date` is the article's (ISO 8601 or
    "").
    Spans are characters of `text.value`: the name without title and "'s".
    """
    heading_bounds = [at for b in text.blocks if b.kind == "heading" for at in (b.start, b.end)]
    reading = Reading(prose_of(text), people, heading_bounds, date)
    printed: Sequence[Printed] = printed_names(reading.value)
    if matches:
        surnames = {at.name.keys[-1] for at in printed if at.name.whole and at.name.weight >= LIKELY}
        find_listed(reading, matches, surnames)
    printed = clear_of(sorted((start, end) for start, end, *_ in reading.found), printed)
    printed = names_alone(reading.value, without_ordinary(reading.value, printed))
    find_full(reading, printed)
    find_pairs(reading, printed)
    find_single(reading, printed)
    printed = with_words_of_grammar(reading.value, printed, reading.found)
    find_partial(reading, printed)
    return reading.mentions()


def find_full(reading: Reading, printed: Sequence[Printed]) -> None:
    """Full names: of people known, of the list in another spelling, and of people discovered.

    A headline's capitals make names of any two words ("Storm Corners Plumb"): there, and only there, is not enough.
    """
    value = reading.value
    alone = {at.name.words[0] for at in printed if not at.name.whole and not at.name.shouted}
    prose, headings = reading.prose_first(at for at in printed if at.name.whole)
    in_prose = {at.name.words for at in prose}
    borne = {at.name.words[-1] for at in (*prose, *headings) if at.name.weight == SURE}
    double = {at.name.words[-2:] for at in prose if len(at.name.words) > 2 and at.name.weight == SURE}
    seen: dict[Name, Known] = {}
    things: set[Words] = set()
    for at in (*prose, *headings):
        start, end, name = at
        person = seen.get(name)
        if person:
            if not in_quotes(value, start, end) and not names_thing(value, start, end):
                person.times += 1
                person.prints[reading.prose[start:end]] += 1
                reading.note(person, start, end, "full name")
            continue
        if name.words[0] in PARTICLES and reading.register.called(name):  # De la Tarn
            continue
        if name.words in double and not kind_of(name.words[0]) & GIVEN:
            continue
        if name.words in things or (name.words not in in_prose and not kind_of(name.words[0]) & GIVEN):
            continue
        behind = after(value, end)
        if behind.thing:
            things.add(name.words)
        elif is_person(value, at, alone, borne, behind) or reading.people.turned(name):
            person = seen[name] = _bearer(reading, name, alone)
            reading.learn(person, at)
            reading.note_full(person, start, end, behind)
            borne.add(name.words[-1])


def _bearer(reading: Reading, name: Name, alone: Set[str]) -> Known:
    """Who bears a person's full name: somebody known, of the list, or nobody so far."""
    listed = reading.people.named(name) or reading.people.turned(name)
    known = reading.register.named(name) or (reading.listed(listed) if listed else reading.register.turned(name))
    if not known and len(name.words) == 1:
        known = next(iter(fitting(reading.register.called(name), name)), None)
    if not known and name.words[-1] not in alone:
        known = reading.register.addressed(name)
    return known or Known(name.suffix)


def find_pairs(reading: Reading, printed: Sequence[Printed]) -> None:
    """Given names that share the surname of the next: "Ada and Otto Quill"; not the last but one of a longer list."""
    for at, then in pairwise(printed):
        name = at.name
        if not name.kind & GIVEN or name.whole or name.title or reading.value[at.end : then.start] != " and ":
            continue
        if len(then.name.words) != 2 or then.start not in reading.taken or reading.register.called(name):
            continue
        if name.kind & PLACE or LISTED.search(reading.value, max(0, at.start - LONGEST_WORD), at.start):
            continue
        person = Known(gender=GIVEN_GENDER.get(name.words[0], ""))
        person.prints[f"{reading.value[at.start : at.end]} {reading.value[then.start : then.end].split()[-1]}"] += 1
        reading.register.note(person, (name.words[0], then.name.words[-1]))
        reading.note(person, at.start, at.end, "full name")


def find_single(reading: Reading, printed: Sequence[Printed]) -> None:
    """Single words that must be names, and surnames that only one person of the list has."""
    value = reading.value
    owned: set[Name] = set()
    ends: set[str] | None = None
    for at in printed:
        name = at.name
        if name.whole or name in owned or (name.kind & (NO_NAME | ROLE) and not name.title):
            continue
        if fitting(reading.register.called(name), name):
            owned.add(name)
            continue
        listed = reading.people.alone(name, value, at.start, reading.date)
        if listed and not may_be_surname(value, at):
            listed = None
        if not (listed or speaks(value, at)) or not is_one(name, value, at.start, at.end):
            continue
        if not name.title and not listed:
            ends = ends_of_others(value, printed) if ends is None else ends
            if name.words[0] in ends:
                continue
        reading.learn(person := reading.listed(listed) if listed else Known(), at)
        if listed and office(name.title) not in listed.roles:
            person.alone = value[at.start : at.end]
        reading.note(person, at.start, at.end, "surname" if listed else f"{name.title or 'only'} name")
