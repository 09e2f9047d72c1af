"""What articles call somebody beside their name; the cases are in cases/roles.md."""

from __future__ import annotations

import time

import pytest

from cases import Case, read_cases
from explainer.fold import fold
from explainer.model import Called
from explainer.read.text import parse_text
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.people import find_people, list_of
from explainer.recognise.roles import roles_beside

NOBODY_LISTED = Lexicon.build([])


def roles_of(raw: str) -> list[tuple[str, Called]]:
    """Each role of a text, with the name beside it."""
    text = parse_text(raw)
    mentions, people = find_people(text, list_of(NOBODY_LISTED.people), NOBODY_LISTED.matches(fold(text.value)))
    return [
        (people[mention.entity].name, called)
        for number, mention in enumerate(mentions)
        for called in roles_beside(text.value, mentions, number)
    ]


@pytest.mark.parametrize("case", read_cases("roles"), ids=str)
def test_roles(case: Case) -> None:
    """Every role that is printed beside a name, and nothing else."""
    found = [
        f"{name}: {called.title}{f' | {called.organization}' if called.organization else ''}"
        f"{' (former)' if called.former else ''}"
        for name, called in roles_of(case.input)
    ]
    assert "\n".join(found) == case.expected


def test_offsets_are_those_of_the_role_as_printed() -> None:
    text = "They wrote to Ada Plumb, Northmere's former deputy harbour minister, in May."
    ((_, called),) = roles_of(text)
    assert text[called.start : called.end] == "Northmere's former deputy harbour minister"
    assert called.former


def test_time_is_linear_in_the_names() -> None:
    """20,000 names without a stop between them."""
    before = time.process_time()
    assert len(roles_of("Mayor Ada Plumb met " * 20_000)) == 20_000
    assert time.process_time() - before < 20
