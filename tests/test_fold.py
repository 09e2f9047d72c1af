"""Folding makes the same of what a reader takes for the same, one character for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.fold import NOTHING, fold

SAME = {
    "capitals": ("Northmere", "northmere"),
    "an accent": ("Détente à l’Œuvre", "detente a l'œuvre"),
    "a letter with a stroke": ("Łukasz Ødegård", "lukasz odegard"),
    "curly quotes": ("“one” ‘two’ „three“", '"one" \'two\' "three"'),
    "hyphens and dashes that join": ("no‑fly no‐fly no–fly no−fly", "no-fly no-fly no-fly no-fly"),
    "an em dash parts": ("soft—power", "soft|power"),
    "blanks": ("a\tb\u00a0c\u202fd\u2009e", "a b c d e"),
    "a line break": ("sphere\nof", "sphere of"),
    "an empty line stays": ("one\n\ntwo", "one\n\ntwo"),
    "three line breaks": ("one\n\n\ntwo", "one\n\n two"),
    "a soft hyphen": ("cease\u00adfire", f"cease{NOTHING}fire"),
    "a combining accent": ("de\u0301tente", f"de{NOTHING}tente"),
    "a footnote's number": ("quota²", "quota*"),
    "wide letters": ("ＴＯＬＬ", "toll"),
    "a dotted capital I": ("İzmir", "izmir"),
    "both small sigmas": ("Λόγος ΛΟΓΟΣ", "λογοσ λογοσ"),
}


@pytest.mark.parametrize(("text", "folded"), SAME.values(), ids=SAME)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_one_character_for_one(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(), st.text())
def test_paragraphs_are_folded_each_for_itself(one: str, other: str) -> None:
    one, other = one.strip("\n"), other.strip("\n")
    assert fold(f"{one}\n\n{other}") == f"{fold(one)}\n\n{fold(other)}"


def test_every_character_of_the_basic_plane_has_one_of_its_own() -> None:
    characters = "".join(chr(c) for c in range(0x10000) if not 0xD800 <= c < 0xE000)
    assert len(fold(characters)) == len(characters)
