"""Quotes: what stands between marks, and who said it; the cases are in cases/marks.md, cases/attribution*.md and
cases/denied.md."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case, read_cases
from explainer.index.offices import with_holders
from explainer.model import Quote, Text
from explainer.read.bare import with_kinds
from explainer.read.text import parse_text
from explainer.recognise import recognise
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.quotes.marks import find_marked

NOBODY_LISTED = Lexicon.build([])
ATTRIBUTIONS = (
    "attribution",
    "attribution_forms",
    "attribution_pronouns",
    "attribution_speakers",
    "attribution_not",
    "attribution_apart",
    "attribution_british",
    "attribution_translated",
)
"""The case files that give a speaker, or `unclear`, for each quote of an article's text."""


@pytest.mark.parametrize("case", read_cases("marks"), ids=str)
def test_marks(case: Case) -> None:
    """Every stretch between quotation marks is found, in every style, and nothing else."""
    text = parse_text(case.input)
    assert [text.value[m.start : m.end] for m in find_marked(text)] == case.expected.splitlines()


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=f"{name}:{case}") for name in ATTRIBUTIONS for case in read_cases(name)]
)
def test_attribution(case: Case) -> None:
    """Every quote goes to the speaker whom the words around it give, as the archive prints them, or stays unclear."""
    text = with_kinds(parse_text(case.input))
    found = [shown(text, q) for q in with_holders(text, recognise(text, NOBODY_LISTED), {})]
    assert found == case.expected.splitlines()


@pytest.mark.parametrize("case", read_cases("denied"), ids=str)
def test_denied(case: Case) -> None:
    """Words that somebody has not said are nobody's, and it is kept who has not said them."""
    found = recognise(parse_text(case.input), NOBODY_LISTED).quotes
    assert [quote.denied_by or "-" for quote in found] == case.expected.splitlines()
    assert not any(quote.speaker for quote in found if quote.denied_by)


@pytest.mark.parametrize("case", read_cases("through"), ids=str)
def test_through(case: Case) -> None:
    """What carried the words is kept beside the quote."""
    found = [quote.through or "-" for quote in recognise(parse_text(case.input), NOBODY_LISTED).quotes]
    assert found == case.expected.splitlines()


def shown(text: Text, quote: Quote) -> str:
    """A quote as the cases write it."""
    return f"{text.value[quote.start : quote.end]} -> {quote.speaker or 'unclear'}"


NEWS = st.lists(
    st.sampled_from(
        [
            *"\"“”‘’'«»„.,:?! \n",
            "\n\n",
            "''",
            "said ",
            "Ada Plumb ",
            "she ",
            "told ",
            "the mayor ",
            "who ",
            "according to ",
        ]
    ),
    max_size=60,
).map("".join)


@given(NEWS)
def test_quotes_never_overlap_and_stay_in_one_block(raw: str) -> None:
    """Whatever the marks, quotes are in order, apart, not empty, and each inside one block."""
    text = parse_text(raw)
    quotes = recognise(text, NOBODY_LISTED).quotes
    assert all(q.start < q.end for q in quotes)
    assert all(a.end <= b.start for a, b in pairwise(quotes))
    assert all(any(b.start <= q.start and q.end <= b.end for b in text.blocks) for q in quotes)


@given(NEWS)
def test_a_named_speaker_always_comes_with_evidence(raw: str) -> None:
    """Every name printed beside a quote has a reason, a place in the text and a confidence above none."""
    for quote in recognise(parse_text(raw), NOBODY_LISTED).quotes:
        assert quote.reason
        assert (quote.speaker != "") == (quote.speaker_kind != "unclear")
        assert not quote.speaker or quote.confidence > 0
        assert not (quote.speaker and (quote.candidate or quote.denied_by))
        assert quote.speaker == "" or quote.mention is not None


@given(NEWS)
def test_twice_is_the_same_as_once(raw: str) -> None:
    """Recognising is a pure function."""
    text = parse_text(raw)
    assert recognise(text, NOBODY_LISTED) == recognise(text, NOBODY_LISTED)


def test_hostile_marks_cost_linear_time_and_invent_nothing() -> None:
    """Twenty thousand opening marks never closed hold no quote."""
    text = parse_text("“ " * 20_000 + "said Ada Plumb.")
    assert recognise(text, NOBODY_LISTED).quotes == ()
