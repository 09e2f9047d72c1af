"""What was found in a text is kept: a second run finds the same without looking, and so does an archive's build."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from explainer import once
from explainer.__main__ import main
from explainer.bulk import recognise_lines
from explainer.bulk_kept import recognise_kept
from explainer.bulk_lines import entries_of
from explainer.model import Decision, Text
from explainer.pipeline import build
from explainer.recognise import Examined, examine
from explainer.recognise.lexicon import Lexicon
from explainer.store import PLACE, Store
from test_read_files import write_files

ARCHIVE = """\
=== articles/2031/barrier.txt
---
title: The barrier waits
date: 2031-03-04
decisions:
  - {quote: "A wall that nobody", speaker: Ivo Tarn}
---
"A wall that nobody can see helps nobody," it was said. "We asked twice," said Ada Plumb, the mayor of Northmere.
=== articles/2031/ferry.txt
The ferry stops on Sundays

6 March 2031

"Nobody asked us about it," said Greta Hartwood, who runs the port. Plumb did not answer.
=== articles/2031/quay.txt
The quay

2031-03-09

It is of stone, and there is no red line.
"""
ENTRIES = """\
=== docs/people/ada-plumb.md
---
name: Ada Plumb
roles: [{title: Mayor, organization: Northmere, from: 2030}]
---
=== docs/glossary/red-line.md
---
term: red line
---
What must not be crossed.
=== mkdocs.yml
extra: {archive: {print_from: 0.6}}
"""
TERMS = '[{"id": "red-line", "term": "red line"}]'
NOBODY = Lexicon.build([])
KNOWN = Lexicon.build(entries_of(TERMS, "term", "terms.json"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of an archive."""
    write_files(tmp_path, ARCHIVE)
    return tmp_path


def lines_of(root: Path) -> list[str]:
    """The articles of an archive as they are typed in for bulk recognition."""
    paths = sorted((root / "articles").rglob("*.txt"))
    return [json.dumps({"id": path.stem, "text": path.read_text(encoding="utf-8")}) for path in paths]


def here(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
    """One after the other, in this process."""
    return map(function, items)


def kept(root: Path, lexicon: Lexicon) -> list[str]:
    return list(recognise_kept(lines_of(root), lexicon, Store(root / PLACE), here))


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How each text ends that is looked at."""
    ends: list[str] = []

    def watched(text: Text, lexicon: Lexicon, date: str, decisions: Sequence[Decision], printed: float) -> Examined:
        ends.append(text.value.split()[-1])
        return examine(text, lexicon, date, decisions, printed)

    monkeypatch.setattr(once, "examine", watched)
    return ends


def test_what_comes_out_is_what_comes_out_without_a_store(root: Path) -> None:
    for lexicon in (NOBODY, KNOWN, NOBODY):
        assert kept(root, lexicon) == list(recognise_lines(lines_of(root), lexicon))


def test_nothing_is_looked_at_twice(root: Path, looked: list[str]) -> None:
    kept(root, NOBODY)
    assert looked == ["Northmere.", "answer.", "line."]
    looked.clear()
    kept(root, NOBODY)
    assert looked == []


def test_with_a_new_term_only_texts_that_have_it_are_looked_at(root: Path, looked: list[str]) -> None:
    kept(root, NOBODY)
    looked.clear()
    kept(root, KNOWN)
    assert looked == ["line."]


def test_an_archive_is_built_of_what_was_kept(root: Path, looked: list[str]) -> None:
    """Text, date and decisions are those of the file; the names that the archive knows have to be known."""
    kept(root, NOBODY)
    looked.clear()
    built = build(root)
    assert looked == []
    assert built.index
    assert {said.quote.speaker for report in built.index.reports for said in report.said} == {
        "Ivo Tarn",
        "Ada Plumb",
        "Greta Hartwood",
    }


def test_an_archive_with_entries_is_built_of_what_was_kept_with_them(root: Path, looked: list[str]) -> None:
    write_files(root, ENTRIES)
    assert said(root, "--archive", str(root), "--store", str(root / PLACE))[0] == 0
    assert len(looked) == 3
    looked.clear()
    assert build(root).index
    assert looked == []


def test_what_an_archive_kept_is_not_looked_at(root: Path, looked: list[str]) -> None:
    build(root)
    looked.clear()
    kept(root, NOBODY)
    assert looked == []


def said(root: Path, *typed: str) -> tuple[int, str]:
    """The exit status of the command for the archive's texts, and what it prints last."""
    done = CliRunner().invoke(main, ["recognise", *typed], input="\n".join(lines_of(root)))
    assert not done.exception or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output.splitlines()[-1]


def test_a_file_that_is_something_else_is_never_written_over(root: Path) -> None:
    texts, database = root / "texts.jsonl", root / "other.sqlite"
    texts.write_text("nothing to lose\n" * 100, encoding="utf-8")
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("CREATE TABLE letters (words TEXT)")
    for path in (texts, database):
        before = path.read_bytes()
        status, last = said(root, "--store", str(path))
        assert (status, path.read_bytes()) == (2, before)
        assert last.endswith("is there and holds no findings - fix: name a file that is new, or that --store made")


def test_a_store_that_cannot_be_written_is_told_before_anything_is_done(root: Path) -> None:
    status, last = said(root, "--store", str(root / "articles/2031/quay.txt/kept.sqlite"))
    assert status == 3
    assert "findings cannot be kept there - fix: " in last


def test_a_store_that_can_be_written_no_more_is_told_when_all_is_done(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(self: Store, rows: object) -> None:
        self.path = None

    monkeypatch.setattr(Store, "write", lost)
    done = CliRunner().invoke(main, ["recognise", "--store", str(root / "kept.sqlite")], input=lines_of(root)[0])
    assert done.exit_code == 3
    assert json.loads(done.stdout)["id"] == "barrier"
    assert "findings cannot be kept there - fix: " in done.stderr
