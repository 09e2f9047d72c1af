"""Offices: "the mayor" is whom the article calls the mayor; the cases are in cases/offices.md."""

from __future__ import annotations

import pytest

from cases import Case, read_cases
from explainer.index.offices import with_holders
from explainer.read.text import parse_text
from explainer.recognise import recognise
from explainer.recognise.lexicon import Lexicon

NOBODY_LISTED = Lexicon.build([])


@pytest.mark.parametrize("case", read_cases("offices"), ids=str)
def test_offices(case: Case) -> None:
    """An office goes to its one holder in the article, and stays as printed where there is none or more than one."""
    text = parse_text(case.input)
    quotes = with_holders(text, recognise(text, NOBODY_LISTED), {})
    assert [quote.speaker for quote in quotes] == case.expected.splitlines()


def test_an_office_held_on_the_date_by_the_entries() -> None:
    """The entries' dated roles say who the minister was, where the article only gives the name."""
    text = parse_text("Martin Oake opened the bridge. “It will last a century,” the minister of harbours said.")
    quotes = with_holders(text, recognise(text, NOBODY_LISTED), {"martin-oake": "Minister of Harbours, Northmere"})
    assert [quote.speaker for quote in quotes] == ["Martin Oake"]
    assert quotes[0].reason.endswith("the minister of harbours is Martin Oake here")
