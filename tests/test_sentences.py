"""Sentences: a quote or a term is shown in its own."""

from __future__ import annotations

import pytest

from explainer.sentences import Sentences

TEXT = "The barrier is shut. “Nobody sails,” said Mr. Plumb. He left at 6 p.m. and slept.\n\nThe quay\n\nis of stone."


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("shut", "The barrier is shut."),
        ("sails", "“Nobody sails,” said Mr. Plumb."),
        ("slept", "He left at 6 p.m. and slept."),
        ("quay", "The quay"),
        ("stone", "is of stone."),
        ("shut. “Nobody", "The barrier is shut. “Nobody sails,” said Mr. Plumb."),
    ],
)
def test_the_sentence_around_words(word: str, sentence: str) -> None:
    at = TEXT.index(word)
    assert TEXT[slice(*Sentences(TEXT).around(at, at + len(word)))] == sentence


def test_a_sentence_that_does_not_end_is_parted_at_a_blank() -> None:
    """What a term stands in is printed for each of them: 5,000 terms in 500 KB would be a site of gigabytes."""
    text = "quay and " * 20_000
    parts = {Sentences(text).around(at, at + 4) for at in range(0, len(text), 9 * 999)}
    assert all(0 < end - start <= 2_000 for start, end in parts)
    assert all(start == 0 or text[start - 1] == " " for start, _ in parts)


def test_words_without_a_blank_are_parted_too() -> None:
    assert Sentences("a" * 9_000).around(4_500, 4_501) == (4_000, 6_000)
