"""`explainer new`: the file of a new entry or article; the cases are in cases/new_person.md and its like."""

from __future__ import annotations

import re
import shlex
import time
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cases import Case, read_cases
from composed import site_of
from explainer.__main__ import main
from explainer.drafting import new_entry
from explainer.model import EntryKind, Page
from explainer.pipeline import check
from explainer.read.entry import read_entry_text
from explainer.store import PLACE
from explainer.suggest.draft import FrontMatter, RefusedError
from reader import Reader
from test_read_files import write_files

WRITTEN = re.compile(r"(\S+): ")
CASES = [case for name in ("new_person", "new_term", "new_others") for case in read_cases(name)]


def run(root: Path, command: str) -> Result:
    """What a command line does in the project at `root`."""
    (root / "articles").mkdir(exist_ok=True)
    _, *arguments = shlex.split(command)
    return CliRunner().invoke(main, [*arguments, "--root", str(root)])


def contents(root: Path) -> dict[Path, bytes]:
    """Every file of the project, but for what is kept of its findings."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file() and path != root / PLACE}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_new(case: Case, tmp_path: Path) -> None:
    """The file is as expected, and right as it stands; or nothing is written, and the error says why.

    But for the dates of offices, which articles do not print: each office waits for its own.
    """
    files, _, command = case.input.rpartition("$ ")
    write_files(tmp_path, files)
    before = contents(tmp_path)
    done = run(tmp_path, command)
    if done.exit_code:
        assert done.stderr.rstrip("\n") == case.expected
        assert contents(tmp_path) == before
        return
    path = WRITTEN.match(done.stdout)
    assert path, done.output
    assert (tmp_path / path[1]).read_text(encoding="utf-8").rstrip("\n") == case.expected
    undated = case.expected.partition("\nroles:")[2].count("\n  - title: ")
    assert [problem.code for problem in check(tmp_path)] == ["E08"] * undated
    assert {path: path.read_bytes() for path in before} == before


ARCHIVE = """\
=== articles/2031/barrier.txt
Council puts off the tidal barrier

2031-03-04

"We will not build on sand," said Ada Plumb, the mayor of Northmere.

Shared shelter means that no port walls off another.
=== articles/2031/ferry.txt
No ferry before May

2031-04-02

"It leaks," Mayor Ada M. Plumb said. "It always did," Plumb added. Shared shelter was not at stake.
"""


def words(root: Path, page: str) -> str:
    """The words of a page of the project at `root`."""
    composed = site_of(root)[page]
    assert isinstance(composed, Page)
    return " ".join(Reader(composed.html).text.split())


def test_a_new_person_makes_their_page_better_at_once(tmp_path: Path) -> None:
    write_files(tmp_path, ARCHIVE)
    before = words(tmp_path, "people/ada-plumb.md")
    assert "Roles" not in before
    done = run(tmp_path, 'explainer new person "Ada Plumb"')
    assert done.exit_code == 0
    after = words(tmp_path, "people/ada-plumb.md")
    assert "Also printed as: Ada M. Plumb" in after
    assert "Mayor, Northmere" in after
    assert after.count("We will not build on sand") == before.count("We will not build on sand") > 0


def test_a_new_term_has_a_page_with_its_sentences_and_uses(tmp_path: Path) -> None:
    write_files(tmp_path, ARCHIVE)
    assert run(tmp_path, 'explainer new term "shared shelter"').exit_code == 0
    page = words(tmp_path, "glossary/shared-shelter.md")
    assert "Shared shelter means that no port walls off another." in page
    assert "was not at stake" in page


def test_the_command_says_what_it_found_and_what_is_missing(tmp_path: Path) -> None:
    write_files(tmp_path, ARCHIVE)
    assert run(tmp_path, 'explainer new person "Ada Plumb"').stdout == (
        "docs/people/ada-plumb.md: 1 other spelling, 1 role, 3 quotes, from 2 articles\n"
        "missing: from and to of the roles, a few words, wikidata\n"
    )
    assert run(tmp_path, 'explainer new term "shared shelter"').stdout == (
        "docs/glossary/shared-shelter.md: 2 uses in 2 articles; sentences that define it: 1, that may: 0\n"
        "missing: a definition in your own words\n"
    )
    assert run(tmp_path, 'explainer new person "Ada Plump"').stdout == (
        "docs/people/ada-plump.md: no article prints Ada Plump\n"
        "did you mean Ada Plumb, who has docs/people/ada-plumb.md?\n"
        "missing: other spellings, gender, roles, a few words\n"
    )
    assert run(tmp_path, 'explainer new term "shared shetler"').stdout == (
        "docs/glossary/shared-shetler.md: no article prints it\n"
        "did you mean shared shelter, which has docs/glossary/shared-shelter.md?\n"
        "missing: the definition\n"
    )


HARBOURS = """=== docs/glossary/shared-shelter.md
---
term: shared shelter
aliases: [the Shelter]
---
No port walls off another.
=== articles/2031/harbour.txt
Shared shelter

2031-03-04

Shared shelter was signed. The Shelter keeps every harbour open, the treaty says.
=== articles/2031/dogs.txt
Dogs find homes

2031-04-02

The Shelter keeps sixty dogs and a goose.
"""


def test_another_meaning_says_what_the_first_needs_and_both_are_told_apart(tmp_path: Path) -> None:
    """What the first entry needs is told; with it, the archive has nothing wrong and a use leads where it should."""
    write_files(tmp_path, HARBOURS)
    assert run(tmp_path, 'explainer new term "The Shelter" --another dog-shelter').stdout == (
        "docs/glossary/dog-shelter.md: 1 use in 1 article; sentences that define it: 0, that may: 0\n"
        "docs/glossary/shared-shelter.md has the name The Shelter too: write when: there as well, "
        "perhaps [every, harbour, open, says, treaty]\n"
        "missing: the definition\n"
    )
    first = tmp_path / "docs/glossary/shared-shelter.md"
    first.write_text(first.read_text().replace("---\nNo", "when: [harbour, treaty]\n---\nNo"))
    assert not check(tmp_path)
    assert "sixty dogs" in words(tmp_path, "glossary/dog-shelter.md")
    assert "sixty dogs" not in words(tmp_path, "glossary/shared-shelter.md")
    again = run(tmp_path, 'explainer new term "The Shelter" --another shared-shelter')
    assert again.stderr == "Error: docs/glossary/shared-shelter.md exists already - fix: edit that file\n"


def test_nothing_is_written_twice(tmp_path: Path) -> None:
    write_files(tmp_path, ARCHIVE)
    assert run(tmp_path, 'explainer new person "Ada Plumb"').exit_code == 0
    again = run(tmp_path, 'explainer new person "Ada Plumb"')
    assert again.exit_code == 1
    assert again.stderr == "Error: docs/people/ada-plumb.md exists already - fix: edit that file\n"


def test_a_file_with_an_error_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    write_files(tmp_path, ARCHIVE)
    (tmp_path / "articles/2031/bad.txt").write_text("---\ntitel: Bad\n---\nNo.\n", encoding="utf-8")
    done = run(tmp_path, 'explainer new person "Ada Plumb"')
    assert done.exit_code == 0
    assert "articles/2031/bad.txt:2:1: F06" in done.stderr


def test_what_a_retracted_article_prints_is_no_evidence(tmp_path: Path) -> None:
    retracted = "---\ntitle: Wrong\nstatus: retracted\ncorrections: [{date: 2031-05-01, text: All wrong.}]\n---\n"
    write_files(tmp_path, f"=== articles/a.txt\n{retracted}Commodore Ada Plumb sank it.\n")
    run(tmp_path, 'explainer new person "Ada Plumb"')
    assert "Commodore" not in (tmp_path / "docs/people/ada-plumb.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive in a folder that no test writes to."""
    root = tmp_path_factory.mktemp("archive")
    write_files(root, ARCHIVE)
    return root


@given(st.text(max_size=60))
def test_any_text_is_read_back_as_it_was_written(value: str) -> None:
    """A value and a comment of any characters, as they come from an article."""
    shown = " ".join("".join(c for c in value if c.isprintable()).split())
    if shown:
        front = FrontMatter()
        front.value("name", shown, f"of {shown}")
        entry, problems = read_entry_text(front.text(""), "docs/people/a.md", "person")
        assert (entry.name, problems) == (shown, [])


NAMES = st.text(max_size=40) | st.lists(
    st.sampled_from(["Ada", "Plumb", "de", "'", '"', "X.", "é", "#", ": ", "\x07"])
).map(" ".join)


@example("PLUMB", "person")
@given(NAMES, st.sampled_from(get_args(EntryKind)))
@settings(max_examples=60, deadline=None)
def test_any_name_is_refused_or_makes_a_right_file(archive: Path, name: str, kind: EntryKind) -> None:
    """What the archive's articles do not tell, when an office was held, is all that the file may lack."""
    try:
        draft, errors = new_entry(archive, kind, name)
    except RefusedError as refusal:
        assert " - fix: " in str(refusal)
        return
    entry, problems = read_entry_text(draft.text, draft.path, kind)
    assert errors == []
    assert {problem.code for problem in problems} <= {"E08"}
    assert entry.name.isprintable()


def test_time_is_linear_in_the_articles(tmp_path: Path) -> None:
    """600 articles, each with a role in other words and a sentence that defines a term."""
    (tmp_path / "articles").mkdir()
    for i in range(600):
        text = f"Ada Plumb, the keeper of lamp {i} of Northmere, left. Shared shelter is a rule that {i} broke."
        (tmp_path / f"articles/a{i}.txt").write_text(f"No {i}\n\n{text}\n", encoding="utf-8")
    before = time.process_time()
    assert run(tmp_path, 'explainer new person "Ada Plumb"').exit_code == 0
    assert run(tmp_path, 'explainer new term "shared shelter"').exit_code == 0
    assert time.process_time() - before < 20
