"""A sentence that says what a word means is told from one that uses it."""

from __future__ import annotations

import pytest

from cases import Case, read_cases
from explainer.defining import defines


@pytest.mark.parametrize("case", read_cases("defining"), ids=str)
def test_defining(case: Case) -> None:
    before, _, rest = case.input.partition("[")
    word, _, after = rest.partition("]")
    value = before + word + after
    found = defines(value, len(before), len(before + word), (0, len(value)))
    assert ("yes" if found else "no") == case.expected


def test_only_the_sentence_counts() -> None:
    value = "They spoke of a dry dock. A tax on boats followed, the principle that all pay."
    assert not defines(value, 16, 24, (0, 25))
