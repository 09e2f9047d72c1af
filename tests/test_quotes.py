"""Quotes: what stands between marks, and who said it; the cases are in cases/marks.md, cases/attribution*.md,
cases/denied.md, cases/through.md, cases/reasons.md and cases/together.md."""

from __future__ import annotations

import time
from collections import Counter
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
from explainer.recognise.quotes.quoted.marks import find_marked

NOBODY_LISTED = Lexicon.build([])
ATTRIBUTIONS = (
    "attribution",
    "attribution_forms",
    "attribution_pronouns",
    "attribution_speakers",
    "attribution_not",
    "attribution_apart",
    "attribution_papers",
    "attribution_british",
    "attribution_translated",
    "attribution_carried",
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


@pytest.mark.parametrize("case", read_cases("reasons"), ids=str)
def test_reason(case: Case) -> None:
    """A reader is told what the words of the article are that name the speaker."""
    assert [
        quote.reason for quote in recognise(parse_text(case.input), NOBODY_LISTED).quotes
    ] == case.expected.splitlines()


@pytest.mark.parametrize("case", read_cases("together"), ids=str)
def test_together(case: Case) -> None:
    """What several people say together is said by each of them."""
    found = recognise(parse_text(case.input), NOBODY_LISTED).quotes
    everybody = [[quote.speaker or "-", *(other.name for other in quote.together)] for quote in found]
    assert [" + ".join(names) for names in everybody] == case.expected.splitlines()


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


NEVER_CLOSED = {
    "apart": "“ " * 20_000,
    "before words": "“we " * 20_000,
    "straight": '"' * 20_000,
    "guillemets": "«we " * 20_000,
    "doubled apostrophes": "''we " * 20_000,
    "single": "‘" * 20_000,
    "single before words": "‘we " * 20_000,
    "straight single": "'we " * 20_000,
    "apostrophes": "the boys’ " * 20_000,
    "double and single by turns": "“‘" * 10_000,
    "double and single by turns, before words": "“we ‘they " * 10_000,
    "before half a megabyte": "“" + "the tide came in and we went on. " * 15_500,
    "before blanks": "“" + " " * 20_000,
}


@pytest.mark.parametrize("marks", NEVER_CLOSED.values(), ids=NEVER_CLOSED)
def test_marks_that_are_never_closed_let_nobody_speak(marks: str) -> None:
    """However many marks are opened and left open, recognising ends and gives nobody words."""
    quotes = recognise(parse_text(f"{marks} said Ada Plumb."), NOBODY_LISTED).quotes
    assert len(quotes) <= 1
    assert not any(quote.speaker for quote in quotes)


LONG = {
    "half a megabyte between marks": ("“" + "The tide came in. " * 29_000 + "” said Ada Plumb.", {"Ada Plumb": 1}),
    "blanks before the cue": ("“It will last.”" + " " * 20_000 + "said Ada Plumb.", {"Ada Plumb": 1}),
    "marks inside marks": ("“we ‘they " * 10_000 + "’ ”" * 10_000, {"": 1}),
    "turns": ("**Ada Plumb:** Why?\n\n**Martin Oake:** No.\n\n" * 2_500, {"Ada Plumb": 2_500, "Martin Oake": 2_500}),
    "block quotations": ("Ada Plumb wrote:\n\n> It will last.\n\n" * 5_000, {"Ada Plumb": 5_000}),
    "posts": ("Ada Plumb\n@adaplumb\nIt will last.\n10:00, 3 May 2031\n\n" * 5_000, {"Ada Plumb": 5_000}),
    "a megabyte of cues": ("She said " * 111_000, {}),
    "quotations of somebody never named": ("“It will last,” she said. " * 10_000, {"": 10_000}),
}


@pytest.mark.parametrize(("raw", "speakers"), LONG.values(), ids=LONG)
def test_long_texts_have_the_quotes_they_hold(raw: str, speakers: dict[str, int]) -> None:
    """However long a text, a quotation or a row of turns is, recognising ends and invents no quote and no speaker."""
    assert Counter(quote.speaker for quote in recognise(parse_text(raw), NOBODY_LISTED).quotes) == speakers


@pytest.mark.parametrize(
    "paragraph",
    ["Plumb: “Ice” ", "`ice` “ice” "],
    ids=["one phrase again and again", "code"],
)
def test_time_is_linear_in_the_quotes(paragraph: str) -> None:
    """Twenty times as many quotes may take thirty times as long, the least of several rounds, and no longer."""

    def seconds(times: int, rounds: int) -> float:
        text = parse_text(paragraph * times)
        taken = []
        for _ in range(rounds):
            began = time.process_time()
            recognise(text, NOBODY_LISTED)
            taken.append(time.process_time() - began)
        return min(taken)

    assert seconds(9_000, 1) < 30 * seconds(450, 3) + 0.5


@pytest.mark.parametrize(
    "raw",
    [
        f"{'[1.00]' * 24}! a: b\n\n" * 3 + "“We skate,” said Ada Plumb.",
        "STATE: are you? I am.\n\n" * 12_000,
        "**Why?**\n\nI do.\n\n**Do you?**\n\nI do.\n\nAt this point " + "I ask " * 30_000 + "?\n\n**Why?**\n\nI do.",
    ],
    ids=[
        "times in brackets, which could be read in two ways",
        "labels that are ordinary words",
        "asking without an end",
    ],
)
def test_what_looks_like_a_label_or_a_question_takes_no_time(raw: str) -> None:
    """Each of these took half a minute once, and twice as much of it took four times as long, or for ever."""
    text = parse_text(raw)
    began = time.process_time()
    recognise(text, NOBODY_LISTED)
    assert time.process_time() - began < 5
