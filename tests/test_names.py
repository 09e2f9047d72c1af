"""Names across articles: who is known better from the others; the cases are in cases/names_across.md."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case, read_cases
from explainer.fold import fold
from explainer.model import Entry, Person
from explainer.names import commonest, ranked, settled, surname_first
from explainer.read.text import parse_text
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.people import find_people, list_of

NOBODY_LISTED = Lexicon.build([])


def people_of(raw: str) -> list[Person]:
    text = parse_text(raw)
    return list(find_people(text, list_of(NOBODY_LISTED.people), NOBODY_LISTED.matches(fold(text.value)))[1].values())


def somebody(name: str, gender: str = "", *offices: str) -> Person:
    """Somebody as an article knows them."""
    surname = name.split()[-1].lower()
    return Person(name.lower().replace(" ", "-"), name, gender, surname=surname, offices=offices)


def known(*articles: Sequence[Person], entries: Sequence[Entry] = ()) -> list[dict[str, str]]:
    """For each article the names of those whom the others know better, by the entity found."""
    return [{id_: who.name for id_, who in better.items()} for better in settled(articles, entries)]


@pytest.mark.parametrize("case", read_cases("names_across"), ids=str)
def test_known_better(case: Case) -> None:
    """Somebody gets the name that other articles print, or the id of one whose short form it is, on evidence only."""
    articles = [people_of(raw) for raw in case.input.split("\n----\n")]
    found = [
        f"{number}: {person.name} " + (f"-> {who.name}" if who.name != person.name else f"is {who.entity}")
        for number, (people, better) in enumerate(zip(articles, settled(articles, []), strict=True), 1)
        for person in people
        if (who := better.get(person.entity)) and (who.name, who.entity) != (person.name, person.entity)
    ]
    assert "\n".join(found) == case.expected


def test_the_reason_says_what_the_evidence_was() -> None:
    """Readers are told why a surname is somebody's."""
    full, clerk = somebody("Ada Plumb", "f", "mayor"), somebody("Ivo Tarn")
    better = settled([[somebody("Plumb", "", "mayor"), somebody("Tarn")], [full, clerk], [full, clerk]], [])
    assert [who.taken for who in better[0].values()] == [
        "Plumb: Ada Plumb in other articles, with the same office",
        "Tarn: Ivo Tarn in other articles, the only one",
    ]


def test_a_namesake_whom_hardly_any_article_names_does_not_count() -> None:
    """One article in eleven is too few to make a surname two people's; one in ten is enough."""
    often = [[somebody("Ada Plumb")] for _ in range(9)]
    alone, other = [somebody("Plumb")], [somebody("Otto Plumb")]
    assert known(alone, *often, other)[0] == {"plumb": "Ada Plumb"}
    assert known(alone, *often[:8], other)[0] == {}


def test_a_surname_is_an_entry_s_where_other_articles_name_the_entry() -> None:
    """Somebody with an entry is an owner like others, under the entry's id and name."""
    entry = Entry("mayor-plumb", "person", "Ada B. Plumb")
    listed = Person("mayor-plumb", "Ada B. Plumb", "f", listed=True, surname="plumb")
    better = settled([[somebody("Plumb")], [listed], [listed]], [entry])
    assert better[0]["plumb"].entity == "mayor-plumb"
    assert better[0]["plumb"].listed


def test_gender_seen_wrong_once_does_not_part_spellings() -> None:
    """A gender that one article in many has is taken for a slip."""
    often = [[somebody("Sergei Brinov", "m")] for _ in range(12)]
    assert known([somebody("Sergey Brinov", "m")], [somebody("Sergei Brinov", "f")], *often)[0] == {
        "sergey-brinov": "Sergei Brinov"
    }


def test_a_middle_name_that_hardly_any_article_prints_does_not_part_the_others() -> None:
    """The name without a middle name is the one with the usual one."""
    often = [[somebody("Ada B. Plumb")] for _ in range(12)]
    better = known([somebody("Ada Plumb")], [somebody("Ada Quick Plumb")], *often)
    assert better[:2] == [{"ada-plumb": "Ada B. Plumb"}, {}]


def test_the_commonest_name_has_the_accents_that_any_has() -> None:
    """Accents get lost in print and are never added."""
    assert commonest({"Joao Tarn": 3, "João Tarn": 1, "J. Tarn": 2}) == "João Tarn"
    assert ranked({"Ada B. Plumb": 1, "Ada Plumb": 1, "Ada Berta Plumb": 1})[0] == "Ada Berta Plumb"
    assert ranked({}) == []


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("Ada Plumb", "Plumb Ada"),
        ("Otto B. Quill Jr.", "Quill Otto B. Jr."),
        ("Otto Quill III", "Quill Otto III"),
        ("Plumb", "Plumb"),
    ],
)
def test_people_are_sorted_by_surname(name: str, sorted_as: str) -> None:
    """A son stands beside his father, not under J."""
    assert surname_first(name) == sorted_as


NAMES = st.sampled_from(["Plumb", "Ada Plumb", "Ada B. Plumb", "Otto Plumb", "Otto Plumb Jr.", "Tarn", "Ivo Tarn"])
PEOPLE = st.builds(somebody, NAMES, st.sampled_from(["", "m", "f"]))
ARTICLES = st.lists(st.lists(PEOPLE, max_size=3, unique_by=lambda person: person.entity), max_size=8)


@given(ARTICLES)
def test_the_order_of_articles_does_not_count(articles: list[list[Person]]) -> None:
    """Each article's people are the same whichever articles come first."""
    assert settled(articles, []) == settled(articles[::-1], [])[::-1]


@given(ARTICLES)
def test_whoever_is_known_better_is_named_in_full_somewhere(articles: list[list[Person]]) -> None:
    """No name is made up: each is one that some article prints; of a person known in full none becomes a surname."""
    printed = {person.name for people in articles for person in people}
    for people, better in zip(articles, settled(articles, []), strict=True):
        for person in people:
            name = better.get(person.entity, person).name
            assert name in printed
            assert len(name.split()) >= min(2, len(person.name.split()))
