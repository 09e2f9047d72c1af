"""Entries of the glossary, the people, the organizations and the outlets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest
from msgspec.structs import fields

from cases import Case, read_cases
from explainer.model import Entry, EntryKind
from explainer.read.entry import read_entry_text

KINDS: dict[str, EntryKind] = {kind: kind for kind in get_args(EntryKind)}


@pytest.mark.parametrize("case", read_cases("entries"), ids=str)
def test_entries(case: Case) -> None:
    """Each case's file has the values, or the problems, that it expects."""
    kind = KINDS[case.title.partition(":")[0].lower()]
    entry, problems = read_entry_text(case.input, "docs/entry.md", kind)
    assert "\n".join(map(str, sorted(problems)) if problems else values_of(entry)) == case.expected
    assert (entry.id, entry.kind) == ("entry", kind)


def values_of(entry: Entry) -> Iterator[str]:
    """The values that are not those of an entry with a name alone; the blocks of its text with strokes between them."""
    for field in fields(entry):
        value = getattr(entry, field.name)
        if field.name not in ("id", "kind", "path", "text") and value != field.default:
            yield f"{field.name}: " + (f"({', '.join(map(str, value))})" if isinstance(value, tuple) else str(value))
    if entry.text.blocks:
        yield "text: " + entry.text.value.replace("\n\n", " / ")
