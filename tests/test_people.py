"""People: who an article names and where; the cases are in cases/people*.md."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case, read_cases
from explainer.fold import fold
from explainer.model import Block, Entry, Mention, Person, Role, Text
from explainer.read.text import parse_text
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.people import find_people, list_of

LISTED = re.compile(r"(?P<names>[^(]+?)(?: \((?P<gender>[mf])(?:; (?P<roles>[^)]+))?\))?$")
DATED = re.compile(r"(?:(\d{4}-\d\d-\d\d): )?(.*)")
NOBODY_LISTED = Lexicon.build([])
PLUMB_LISTED = Lexicon.build([Entry("ada-plumb", "person", "Ada Plumb"), Entry("ivo", "person", "Ivo")])


def people_of(text: Text, lexicon: Lexicon, date: str = "") -> tuple[tuple[Mention, ...], dict[str, Person]]:
    return find_people(text, list_of(lexicon.people), lexicon.matches(fold(text.value)), date)


def shown(text: Text, mentions: Iterable[Mention], people: dict[str, Person]) -> str:
    """Mentions as the cases write them."""
    return "\n".join(f"{text.value[m.start : m.end]} -> {people[m.entity].name}" for m in mentions)


def role_of(written: str) -> Role:
    """A role as a case writes it: "Mayor", "Mayor, Northmere", "Mayor, Northmere, 2019-2023"."""
    title, organization, years, *_ = (*written.split(", "), "", "")
    since, _, until = years.partition("-")
    return Role(title, organization, since, until)


def entries_of(line: str) -> list[Entry]:
    """The people of a case's first line; a comma before a Landgrave is part of the name."""
    entries = []
    for number, listed in enumerate(line.split("; ") if "(" not in line else re.split(r"(?<=\)); ", line)):
        found = LISTED.match(listed)
        assert found, f"not a person of a list: {listed}"
        name, *aliases = re.split(r", (?!Landgrave)", found["names"])
        roles = tuple(map(role_of, found["roles"].split("; "))) if found["roles"] else ()
        entries.append(
            Entry(f"{number + 1}", "person", name, aliases=tuple(aliases), gender=found["gender"] or "", roles=roles)
        )
    return entries


@pytest.mark.parametrize(
    "case", [*read_cases("people"), *read_cases("people_not"), *read_cases("people_named_after")], ids=str
)
def test_discovered(case: Case) -> None:
    """Without a list, people are found by their names and what stands around them, and nothing else is."""
    text = parse_text(case.input)
    assert shown(text, *people_of(text, NOBODY_LISTED)) == case.expected


@pytest.mark.parametrize("case", read_cases("people_listed"), ids=str)
def test_listed(case: Case) -> None:
    """People of a list are found in every spelling, and nobody else is taken for them."""
    line, _, raw = case.input.partition("\n")
    date, list_ = DATED.findall(line)[0]
    entries, text = entries_of(list_), parse_text(raw)
    mentions, people = people_of(text, Lexicon.build(entries), date)
    names = Counter(entry.name for entry in entries)
    found = {e: p._replace(name=f"{p.name} {e}") if names[p.name] > 1 else p for e, p in people.items() if p.listed}
    assert shown(text, [m for m in mentions if m.entity in found], found) == case.expected


@pytest.mark.parametrize("case", read_cases("people_gender"), ids=str)
def test_gender(case: Case) -> None:
    """A person's gender is what titles, callings and given names say, and unknown where they say nothing."""
    _, people = people_of(parse_text(case.input), NOBODY_LISTED)
    assert [f"{p.name}: {p.gender or 'unknown'}" for p in people.values()] == case.expected.splitlines()


def test_an_entity_is_the_same_in_every_article() -> None:
    """Somebody without an entry is known by the slug of the full name, whatever else the article prints."""
    _, one = people_of(parse_text("Zoë Plümb won. Plümb left."), NOBODY_LISTED)
    _, other = people_of(parse_text("A note came from Zoë Plümb."), NOBODY_LISTED)
    assert list(one) == list(other) == ["zoe-plumb"]


def test_nobody_is_found_in_code() -> None:
    text = Text(
        "Type this:\n\nAda Plumb\n\nThen wait.",
        (Block("paragraph", 0, 10), Block("code", 12, 21), Block("paragraph", 23, 33)),
    )
    assert people_of(text, PLUMB_LISTED) == people_of(text, NOBODY_LISTED) == ((), {})


def test_a_listed_person_has_the_entry_s_id() -> None:
    mentions, people = people_of(parse_text("A note came from Ada Plumb."), PLUMB_LISTED)
    assert [m.entity for m in mentions] == ["ada-plumb"]
    assert people["ada-plumb"] == Person("ada-plumb", "Ada Plumb", "f", listed=True, surname="plumb")


WORDS = [
    *"\n,.'’\"“”-()",
    "\n\n",
    *(
        "Ada ",
        "Plumb ",
        "Plumb's ",
        "ADA ",
        "Mr. ",
        "Mayor ",
        "the ",
        "The ",
        "of ",
        "said ",
        "Ivo ",
        "J. ",
        "K",
        "al-",
        "Jr. ",
    ),
    *("van ", "Foundation ", "New ", "San ", "Will ", "é", "ß ", "İ", "\u00a0", "IX ", "a "),
]
PROSE = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=3)), max_size=40).map("".join)


@given(PROSE)
def test_mentions_are_apart_in_order_and_inside_one_block(raw: str) -> None:
    """Whatever the text, mentions never overlap, never cross blocks, begin and end with a character of a name."""
    text = parse_text(raw)
    mentions, people = people_of(text, PLUMB_LISTED)
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text.value)
        assert any(block.start <= mention.start and mention.end <= block.end for block in text.blocks)
        assert text.value[mention.start : mention.end].strip() == text.value[mention.start : mention.end]
        assert mention.entity in people
        end = mention.end


@given(PROSE)
def test_finding_people_twice_finds_the_same(raw: str) -> None:
    """Finding depends on nothing but the text and the lexicon."""
    text = parse_text(raw)
    assert people_of(text, PLUMB_LISTED) == people_of(text, PLUMB_LISTED)


@given(PROSE)
def test_everybody_is_mentioned(raw: str) -> None:
    """Nobody is among the people who has no mention."""
    mentions, people = people_of(parse_text(raw), PLUMB_LISTED)
    assert {m.entity for m in mentions} == set(people)


def test_a_run_of_initials_is_read_in_one_pass() -> None:
    text = parse_text("A. " * 100_000)
    began = time.process_time()
    assert people_of(text, NOBODY_LISTED) == ((), {})
    assert time.process_time() - began < 5


def test_a_run_of_given_names_is_read_in_one_pass() -> None:
    text = parse_text("Ada Plumb " * 50_000)
    began = time.process_time()
    people_of(text, NOBODY_LISTED)
    assert time.process_time() - began < 5


def test_thousands_on_the_list_with_one_surname_are_not_gone_through_for_every_name() -> None:
    lexicon = Lexicon.build(
        Entry(f"e{i}", "person", f"Q{'bcdfghklmn'[i % 10]}{'a' * (i // 10)} Plumb") for i in range(9_000)
    )
    text = parse_text("\n\n".join(f"Ivo{'a' * i} Plumb rowed home. Ms Plumb smiled." for i in range(400)))
    people_of(parse_text("Nobody rowed."), lexicon)  # the list is read once for all texts
    began = time.process_time()
    people_of(text, lexicon)
    assert time.process_time() - began < 5
