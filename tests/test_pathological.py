"""No text hangs a build, wherever it stands, and what is slow grows with the text and no faster."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from listed import write
from measured_builds import Ended, tried
from pathological import ENTRIES, KEYS, LARGEST, NAMES, SAID, TEXTS

Try = Callable[[Path], Ended]
MOST_SECONDS, MOST_MEGABYTES = 5, 1_000
MESSAGE = re.compile(r"[^:\n].*?:\d+:\d+: [A-Z]\d\d .+ - fix: .+")
KNOWN = """
=== docs/glossary/red-line.md
---
term: red line
---
What must not be crossed.
=== docs/people/ada-plumb.md
---
name: Ada Plumb
---
=== docs/organizations/board.md
---
name: Northmere Ferry Board
---
"""
IN_AN_ARTICLE = f"=== articles/2031/quay.txt\nThe quay opens\n\n2031-03-04\n\n%s\n{KNOWN}"
IN_A_DEFINITION = "=== docs/glossary/quay.md\n---\nterm: quay\n---\n%s\n"
IN_FRONT_MATTER = "=== articles/2031/quay.txt\n---\ntitle: %s\n---\nThe quay opens.\n"


@pytest.fixture(scope="module")
def ending() -> Iterator[Try]:
    """Builds the archive in a folder."""
    with tried() as ask:
        yield ask


def unmet(ended: Ended) -> list[str]:
    """What does not hold of how a build ended that must hold of each."""
    found = [f"not {MESSAGE.pattern}: {line[:200]}" for line in ended.problems if not MESSAGE.fullmatch(line)]
    if ended.status:
        found.append(f"ended with {ended.status}")
    if ended.seconds > MOST_SECONDS:
        found.append(f"{ended.seconds:.1f} seconds")
    if ended.megabytes > MOST_MEGABYTES:
        found.append(f"{ended.megabytes:.0f} MB")
    return found


@pytest.mark.parametrize("name", TEXTS | SAID)
def test_no_text_of_an_article_takes_long(tmp_path: Path, ending: Try, name: str) -> None:
    text = (TEXTS | SAID)[name]
    assert len(text.encode()) <= LARGEST + 2_000
    write(tmp_path, IN_AN_ARTICLE % text)
    assert unmet(ending(tmp_path)) == []


@pytest.mark.parametrize("name", TEXTS)
def test_no_definition_takes_long(tmp_path: Path, ending: Try, name: str) -> None:
    write(tmp_path, IN_A_DEFINITION % TEXTS[name])
    assert unmet(ending(tmp_path)) == []


@pytest.mark.parametrize("name", TEXTS)
def test_no_title_takes_long(tmp_path: Path, ending: Try, name: str) -> None:
    write(tmp_path, IN_FRONT_MATTER % " ".join(TEXTS[name].split()))
    assert unmet(ending(tmp_path)) == []


@pytest.mark.parametrize("name", KEYS)
def test_no_front_matter_takes_long(tmp_path: Path, ending: Try, name: str) -> None:
    assert len(KEYS[name].encode()) <= LARGEST
    write(tmp_path, f"=== articles/2031/quay.txt\n---\ntitle: The quay opens\n{KEYS[name]}---\nIt is of stone.\n")
    assert unmet(ending(tmp_path)) == []


@pytest.mark.parametrize("name", ENTRIES)
def test_no_entry_takes_long(tmp_path: Path, ending: Try, name: str) -> None:
    """Neither alone, nor where an article has all that it is called."""
    path, content = ENTRIES[name]
    assert len(content.encode()) <= LARGEST
    text = ". ".join(NAMES)[:400_000]
    write(tmp_path, f"=== articles/quay.txt\nThe quay opens\n\n{text}\n=== docs/{path}\n{content}")
    assert unmet(ending(tmp_path)) == []


def test_anchors_of_anchors_take_little_memory(tmp_path: Path, ending: Try) -> None:
    """Nine levels, each nine times the one before, are 400 million texts: refused before any is made."""
    levels = zip("abcdefghi", "bcdefghij", strict=True)
    anchors = "".join(f"  - &{level} [{', '.join([f'*{before}'] * 9)}]\n" for before, level in levels)
    write(tmp_path, f"=== articles/quay.txt\n---\ntitle: The quay\ntags:\n  - &a [a]\n{anchors}---\nOf stone.\n")
    ended = ending(tmp_path)
    assert ended.problems[0].startswith("articles/quay.txt:4:5: F05 anchors are not allowed")
    assert (ended.seconds < 1, ended.megabytes < 200) == (True, True)


def test_twice_the_terms_take_twice_the_time(tmp_path: Path, ending: Try) -> None:
    """A glossary of 5,000 terms, and an article of 500 KB that has them all in one sentence, the best of three.

    Each term's page has the sentence, or as much of it as anybody reads.
    """
    text = ". ".join(NAMES * 2)[:LARGEST]
    spent = {}
    for number in (2_500, 5_000):
        known = enumerate(NAMES[:number])
        terms = "".join(f"=== docs/glossary/t{at}.md\n---\nterm: {name}\n---\nStone.\n" for at, name in known)
        write(tmp_path / str(number), f"=== articles/quay.txt\nThe quay opens\n\n{text}\n{terms}")
        spent[number] = min(ending(tmp_path / str(number)).seconds for _ in range(3))
    assert spent[5_000] <= 2 * 1.3 * spent[2_500]
    assert spent[5_000] <= MOST_SECONDS


def test_a_build_that_takes_long_is_told() -> None:
    """What is measured is told, so that none of the above can pass by not being looked at."""
    assert unmet(Ended(-24, 5.1, 1_001, ["Traceback"])) == [
        f"not {MESSAGE.pattern}: Traceback",
        "ended with -24",
        "5.1 seconds",
        "1001 MB",
    ]
