"""A name in an address: short enough for a file, and of two names that differ never the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.slug import slug

LONGEST = 255  # bytes of a file's name: https://man7.org/linux/man-pages/man7/path_resolution.7.html


@pytest.mark.parametrize(
    ("name", "written"),
    [("Ada Plumb", "ada-plumb"), ("O’Tarn & Sons", "otarn-sons"), ("Đoka Ørn", "đoka-ørn"), ("?!", "")],
)
def test_a_name_in_an_address(name: str, written: str) -> None:
    assert slug(name) == written


@given(st.text(min_size=200, max_size=400))
def test_a_name_is_short_enough_for_a_file(name: str) -> None:
    assert len(f"{slug(name)}.md".encode()) <= LONGEST


@pytest.mark.parametrize("letter", ["a", "Ж", "語"])
def test_long_names_that_differ_at_their_end_stay_two(letter: str) -> None:
    assert slug(letter * 300 + " one") != slug(letter * 300 + " two")
    assert slug(letter * 300).startswith(letter.lower() * 50)
