"""A build that goes on from the last one gives the bytes of one that begins where nothing was, whatever was edited.

SEQUENCES=500 .venv/bin/python -m pytest tests/test_incremental.py tries that many sequences of edits.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from edited import EDITS, ONE_OF_EACH, Edit, Files, start, write
from explainer.memory import ANEW, Memory
from explainer.pipeline import build
from explainer.write import content_of
from forked import builder
from project import tree

SEQUENCES = int(os.environ.get("SEQUENCES", "1"))  # of whole sites: two builds a step, of a second of a core each
COMPOSED = 10 * SEQUENCES  # of composed sites alone, at a thirtieth of that
Printed = Callable[[Path], tuple[int, str]]
Steps = Sequence[Sequence[Edit]]
"""The edits before each build; none where nothing changes."""


def steps(longest: int) -> st.SearchStrategy[Steps]:
    return st.lists(st.lists(EDITS, max_size=3), min_size=1, max_size=longest)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where examples are built, each in place of the one before."""
    return tmp_path_factory.mktemp("incremental")


def anew(folder: Path, files: Files) -> Path:
    """A project with these files where nothing was."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    write(files, folder)
    return folder


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The files that are not the same."""
    return [name for name in sorted(one | other) if one.get(name) != other.get(name)]


@pytest.fixture(scope="module")
def printed() -> Iterator[Printed]:
    """A build of the site of a project: how it ends, and what it warns of."""
    with builder() as build:
        yield build


@settings(max_examples=SEQUENCES)
@given(steps(4))
@example(ONE_OF_EACH)
def test_a_site_that_was_edited_is_the_one_of_a_clean_build(folder: Path, printed: Printed, steps: Steps) -> None:
    files = start()
    edited = anew(folder / "edited", files)
    printed(edited)
    for edits in steps:
        for edit in edits:
            files = edit.made(files)
        write(files, edited)
        before = tree(edited / "site")
        clean = anew(folder / "clean", files)
        assert printed(edited) == printed(clean)
        expected = tree(clean / "site") if (clean / "site").exists() else before
        assert differing(tree(edited / "site"), expected) == []


def composed(project: Path, memory: Memory = ANEW) -> tuple[list[str], dict[str, bytes]]:
    """What is wrong with the files, and what is composed of them."""
    built = build(project, memory=memory)
    site = dict(built.compose(lambda _, one: content_of(one))) if built.index else {}
    return [*map(str, built.problems)], site


@settings(max_examples=COMPOSED)
@given(steps(8))
def test_a_composed_site_that_was_edited_is_the_one_of_a_clean_build(folder: Path, steps: Steps) -> None:
    files = start()
    edited, memory = anew(folder / "composed", files), Memory()
    composed(edited, memory)
    for edits in steps:
        for edit in edits:
            files = edit.made(files)
        write(files, edited)
        told, site = composed(edited, memory)
        expected, clean = composed(anew(folder / "clean", files))
        assert told == expected
        assert differing(site, clean) == []
