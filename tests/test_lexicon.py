"""The lexicon finds whole names, the longest at each place, in one pass over the text."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import cast

import pytest
from ahocorasick_rs import AhoCorasick
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from cases import Case, read_cases
from explainer.fold import fold
from explainer.model import Entry
from explainer.recognise.inflection import inflections
from explainer.recognise.lexicon import Lexicon, Name


def term(name: str, *aliases: str) -> Entry:
    return Entry(name, "term", name, aliases=aliases)


def found(lexicon: Lexicon, text: str) -> list[str]:
    return [text[m.start : m.end] for m in lexicon.matches(fold(text))]


@pytest.mark.parametrize("case", read_cases("inflection"), ids=str)
def test_inflections(case: Case) -> None:
    assert "\n".join(f"{form}: {number}" for form, number in inflections(case.input).items()) == case.expected


@pytest.mark.parametrize("name", ["C++", "<b>", "A+", "U.S.S. Plumb", "what?!", "(so) called", "$ toll", "a*b|c"])
def test_names_are_literal(name: str) -> None:
    lexicon = Lexicon.build([term(name)])
    assert found(lexicon, f"It is {name}, or {name}.") == [name, name]


@pytest.mark.parametrize("name", ["", " ", ".*", "?", "—", "“”", "\u0301"])
def test_a_name_without_letters_is_never_found(name: str) -> None:
    assert found(Lexicon.build([term(name)]), "What — is “this”? .* \u0301") == []


def test_an_empty_lexicon_finds_nothing() -> None:
    assert Lexicon.build([]).matches(fold("Nothing is listed.")) == []


def test_the_name_with_more_marks_wins() -> None:
    lexicon = Lexicon.build([term("C"), term("C++"), term("C#")])
    assert found(lexicon, "C, C++, C# and C-flat") == ["C", "C++", "C#", "C"]


def test_initials_with_and_without_dots_and_blanks() -> None:
    lexicon = Lexicon.build([Entry("plumb", "person", "J.K. Plumb"), Entry("ode", "person", "Ada V. Ode")])
    spellings = ["J.K. Plumb", "J. K. Plumb", "JK Plumb", "Ada V. Ode", "Ada V Ode"]
    assert found(lexicon, "; ".join(spellings)) == spellings


def test_a_closing_mark_may_be_left_out() -> None:
    lexicon = Lexicon.build([term("TIDE+"), term("Plumb Inc.")])
    assert found(lexicon, "TIDE+, TIDE; Plumb Inc") == ["TIDE+", "TIDE", "Plumb Inc"]


def test_short_acronyms_also_with_dots() -> None:
    spellings = ["NU-led talks", "N.U.-led talks"]
    assert found(Lexicon.build([term("NU-led talks")]), ", ".join(spellings)) == spellings


def test_invisible_characters_and_typed_accents_do_not_hide_a_name() -> None:
    lexicon = Lexicon.build([term("détente"), term("fishing ban")])
    text = "de\u0301tente, fish\u00ading\u200b  ban, \ufefffishing ban"
    assert found(lexicon, text) == ["de\u0301tente", "fish\u00ading\u200b  ban", "fishing ban"]


def test_other_scripts() -> None:
    assert found(Lexicon.build([term("Мир"), term("和平")]), "Мир и миру — мир, 和平") == ["Мир", "мир", "和平"]


def test_all_entries_that_share_a_name_are_candidates() -> None:
    entries = term("accord"), term("treaty", "accord"), Entry("accord", "organization", "Accord")
    (match,) = Lexicon.build(entries).matches("the accord")
    assert match.entries == entries


def test_people_bodies_and_outlets_are_not_inflected() -> None:
    kinds = [Entry("a", "person", "Ada Plumb"), Entry("b", "organization", "Tide Board"), Entry("c", "outlet", "Post")]
    lexicon = Lexicon.build(kinds)
    text = "Ada Plumbs Tide Boards Posts, Ada Plumb’s Tide Board in the Post"
    assert found(lexicon, text) == ["Ada Plumb", "Tide Board", "Post"]
    assert (lexicon.people["a"], lexicon.organizations["b"], lexicon.outlets["c"]) == tuple(kinds)


def test_a_term_of_one_endless_word_is_inflected_in_one_pass() -> None:
    began = time.process_time()
    assert inflections("a" * 50_000) == {"a" * 50_000 + "s": "plural"}
    assert inflections("tide " * 10_000) == {}
    assert time.process_time() - began < 5


WORDS = ["tide", "tidal", "gate", "gates", "gate’s", "Tide-gate", "tide  gate", "e\u0301", ",", "—", "\n\n", "C++"]
TEXTS = st.lists(st.sampled_from(WORDS)).map(" ".join) | st.text()
ENTRIES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join).map(term), max_size=8)


@given(ENTRIES, TEXTS)
def test_matches_are_in_order_and_apart(entries: list[Entry], text: str) -> None:
    matches = Lexicon.build(entries).matches(fold(text))
    assert all(m.start < m.end for m in matches)
    assert all(one.end <= other.start for one, other in pairwise(matches))


@given(ENTRIES, TEXTS)
def test_matches_are_whole_words(entries: list[Entry], text: str) -> None:
    for m in Lexicon.build(entries).matches(fold(text)):
        assert not (text[m.start].isalnum() and text[: m.start][-1:].isalnum())
        assert not (text[m.end - 1].isalnum() and text[m.end :][:1].isalnum())


@given(ENTRIES, TEXTS)
def test_the_order_of_the_entries_changes_no_span(entries: list[Entry], text: str) -> None:
    one, other = Lexicon.build(entries), Lexicon.build(entries[::-1])
    spans = [[(m.start, m.end) for m in lexicon.matches(fold(text))] for lexicon in (one, other)]
    assert spans[0] == spans[1]


@given(st.integers(1, 50), st.sampled_from([" ", ", ", "\n\n", "  ", "—"]))
def test_every_repetition_of_a_name_is_found(times: int, between: str) -> None:
    assert len(found(Lexicon.build([term("tide gate")]), between.join(["Tide gate"] * times))) == times


@dataclass
class Counting(Mapping[str, tuple[Name, ...]]):
    """Stands in for a lexicon's automaton and its names, and counts the characters both are given."""

    lexicon: Lexicon
    searched: int = 0
    looked_up: list[str] = field(default_factory=list)

    def find_matches_as_indexes(self, key: str) -> list[tuple[int, int, int]]:
        self.searched += len(key)
        return self.lexicon.automaton.find_matches_as_indexes(key)

    def __getitem__(self, words: str) -> tuple[Name, ...]:
        self.looked_up.append(words)
        return self.lexicon.names[words]

    def __iter__(self) -> Iterator[str]:
        return iter(self.lexicon.names)

    def __len__(self) -> int:
        return len(self.lexicon.names)


CHAIN = 150  # terms, each the beginning of the next


@pytest.mark.parametrize(
    "text",
    ["tide " * 3000, "tide " * (CHAIN - 1) + "tidewater ", ("tide " * (CHAIN + 1) + "tidewater ") * 9, "tide, " * 3000],
    ids=["all of one word", "the last word cut short", "over and over", "never two in a row"],
)
def test_terms_that_begin_each_other_take_no_more_work_than_the_text_is_long(text: str) -> None:
    lexicon = Lexicon.build(term("tide " * n + "tide") for n in range(CHAIN))
    counting = Counting(lexicon)
    counted = structs.replace(lexicon, automaton=cast(AhoCorasick, counting), names=counting)
    matches = counted.matches(fold(text))
    assert matches == lexicon.matches(fold(text))
    assert counting.searched == len(text) + 1
    assert sum(map(len, counting.looked_up)) <= len(text)
    assert sum(text[m.start : m.end].count("tide") for m in matches) == text.count("tide ") + text.count("tide,")
