"""When something was said: the day printed in the quote's sentence."""

from __future__ import annotations

import pytest

from explainer.index.dated import date_in


@pytest.mark.parametrize(
    ("sentence", "about", "said"),
    [
        ("On 14 February 2031 Plumb reported.", "2031-01-01", "2031-02-14"),
        ("On February 14, 2031, Plumb reported.", "", "2031-02-14"),
        ("On 14 February Plumb reported.", "2031-01", "2031-02-14"),
        ("Plumb reported in February.", "2031-01-01", ""),
        ("On 14 February and again on 16 February she said so.", "2031-01-01", ""),
        ("On 31 February Plumb reported.", "2031-01-01", ""),
        ("On 14 February Plumb reported.", "", ""),
    ],
)
def test_the_one_day_that_a_sentence_names(sentence: str, about: str, said: str) -> None:
    """A day without a year is of the article's; two days, or none, say nothing."""
    assert date_in(sentence, about) == said
