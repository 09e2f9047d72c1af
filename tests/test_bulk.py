"""Bulk recognition: lines in, lines out, and the people of all lines settled together."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import Any
from unicodedata import normalize

import pytest

from explainer import bulk
from explainer.bulk import recognise_lines
from explainer.bulk_lines import BadLineError, entries_of
from explainer.recognise.lexicon import Lexicon

NOBODY_LISTED = Lexicon.build([])
ALONE = "Northmere.\n\n“We won’t pay,” President Plumb said."
IN_FULL = "Northmere.\n\n“We won’t pay,” President Ada Plumb said."


def lines_of(texts: Sequence[str]) -> list[str]:
    return [json.dumps({"id": number, "text": text}) for number, text in enumerate(texts)]


def found_in(texts: Sequence[str], lexicon: Lexicon = NOBODY_LISTED) -> list[dict[str, Any]]:
    return [json.loads(line) for line in recognise_lines(lines_of(texts), lexicon)]


def test_offsets_count_characters_of_the_text_as_it_came_in() -> None:
    text = "A [note](https://example.org) for the mayor.\n\n“We **won’t** pay,” Ada Plumb said."
    (found,) = found_in([text])
    (quote,) = found["quotes"]
    assert text[quote["start"] : quote["end"]] == "We **won’t** pay,"
    assert [text[m["start"] : m["end"]] for m in found["people"]] == ["Ada Plumb"]


def test_a_letter_with_an_accent_of_its_own_is_one_letter_in_names_and_two_in_offsets() -> None:
    text = normalize("NFD", "“We sail at noon, José,” said *Zoë Dvořák*, with René. “Nobody waits for a café” was all.")
    (found,) = found_in([text])
    assert found["quotes"][0]["speaker"] == "Zoë Dvořák"
    spans = [text[one["start"] : one["end"]] for one in (*found["quotes"], *found["people"])]
    assert [normalize("NFC", span) for span in spans] == [
        "We sail at noon, José,",
        "Nobody waits for a café",
        "Zoë Dvořák",
    ]


def test_a_surname_gets_the_full_name_that_other_texts_print() -> None:
    """Speaker and mention are under the same name and the same entity in every text."""
    alone, *_ = found = found_in([ALONE, IN_FULL, IN_FULL])
    assert [quote["speaker"] for one in found for quote in one["quotes"]] == ["Ada Plumb"] * 3
    assert [mention["entity"] for mention in alone["people"]] == ["ada-plumb"]


def test_a_text_by_itself_keeps_its_surnames() -> None:
    (found,) = found_in([ALONE])
    assert [quote["speaker"] for quote in found["quotes"]] == ["Plumb"]


def test_names_are_settled_within_a_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory holds one batch: what later texts print does not count for earlier ones."""
    monkeypatch.setattr(bulk, "BATCH", 3)
    found = found_in([ALONE, IN_FULL, IN_FULL, ALONE])
    assert [quote["speaker"] for one in found for quote in one["quotes"]] == ["Ada Plumb"] * 3 + ["Plumb"]


def test_with_a_list_only_its_people_are_named_and_other_texts_lead_to_them() -> None:
    people = entries_of('[{"id": "p1", "name": "Ada Plumb"}]', "person", "people.json")
    texts = ["Northmere.\n\nOtto Tarn met Ada Plumb.", "Northmere.\n\nAda Plumb paid.", "Northmere.\n\nIvo Plumb left."]
    found = found_in(texts, Lexicon.build(people))
    assert [[mention["entity"] for mention in one["people"]] for one in found] == [["p1"], ["p1"], []]


def test_one_core_finds_what_all_cores_find(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [ALONE, IN_FULL, IN_FULL] * 80
    found = found_in(texts)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert found == found_in(texts)


@pytest.mark.parametrize(
    ("line", "column"), [("{", 2), ("[]", 1), ('{"id": 1}', 1), ('{"text": ""}', 1), ('{"id": 1, "text": null}', 1)]
)
def test_a_line_that_is_no_text_is_named(line: str, column: int) -> None:
    """The message says where the line is and what to write."""
    with pytest.raises(BadLineError, match=rf"<stdin>:2:{column}: .* - fix: "):
        list(recognise_lines(["", line], NOBODY_LISTED))
