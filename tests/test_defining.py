"""A sentence that says what a word means is told from one that uses it."""

from __future__ import annotations

import pytest

from cases import Case, read_cases
from explainer.defining import defines, explanation
from explainer.sentences import Sentences


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


def explained(value: str, word: str) -> str | None:
    start = value.index(word)
    span = explanation(value, start, start + len(word), Sentences(value))
    return value[slice(*span)] if span else None


def test_the_sentence_that_goes_on_belongs_to_the_explanation() -> None:
    value = "They met. Shared shelter is a rule of the sea. It means that every harbour is open. Few know it."
    assert explained(value, "Shared shelter") == (
        "Shared shelter is a rule of the sea. It means that every harbour is open."
    )


def test_a_sentence_that_explains_needs_no_other() -> None:
    value = "Shared shelter is a rule that all keep. It means that every harbour is open."
    assert explained(value, "Shared shelter") == "Shared shelter is a rule that all keep."


@pytest.mark.parametrize(
    "value",
    [
        "The boycott is in its second week. It means that shops stay empty.",  # what follows from it
        "Shared shelter is a rule.\n\nIt means that shops stay empty.",  # of another paragraph
        "The town has shared shelter, which is a rule. It means that shops stay empty.",  # not what is spoken of
        "Shared shelter is a rule. It means nothing to Saltholm.",
        "Shared shelter is a rule.",
    ],
)
def test_what_goes_on_about_something_else_explains_nothing(value: str) -> None:
    word = next(word for word in ("boycott", "Shared shelter", "shared shelter") if word in value)
    assert explained(value, word) is None
