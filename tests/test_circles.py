"""Circles: after the steps that lead back have been taken out there is none left, and there was one for each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explainer.read.circles import circles

NAMES = st.sampled_from("abcdef")
MOST = 6


@given(st.dictionaries(NAMES, st.lists(NAMES, unique=True)))
def test_without_the_steps_that_lead_back_no_circle_is_left(leads: dict[str, list[str]]) -> None:
    back = {(last, way[0]) for way, last in circles(leads, MOST)}
    assert not [*circles({a: [b for b in to if (a, b) not in back] for a, to in leads.items()}, MOST)]


@given(st.dictionaries(NAMES, st.lists(NAMES, unique=True)))
def test_each_is_one_indeed(leads: dict[str, list[str]]) -> None:
    for way, last in circles(leads, MOST):
        assert way[-1] == last
        assert all(b in leads[a] for a, b in zip(way, [*way[1:], way[0]], strict=True))


def test_references_that_part_and_meet_again_are_no_circle() -> None:
    assert not [*circles({"mole": ["pier", "quay"], "pier": ["wall"], "quay": ["wall"]}, MOST)]


def test_a_long_circle_is_told_in_part() -> None:
    around = {str(n): [str((n + 1) % 5_000)] for n in range(5_000)}
    assert [*circles(around, 2)] == [(["0", "1"], "4999")]
