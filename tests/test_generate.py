"""bench/generate.py: the invented articles that speed is measured with are an archive like any other."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from explainer.new_archive import start
from generate import texts, write
from invented_world import world
from project import ROOT, built, run

NUMBER = 30


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with an archive that the command wrote."""
    folder = tmp_path_factory.mktemp("generated") / "archive"
    start(folder, "Invented")
    subprocess.run([sys.executable, str(ROOT / "bench/generate.py"), f"{NUMBER}", str(folder)], check=True)
    return folder


def test_nothing_is_wrong_with_it(project: Path) -> None:
    done = run(project, "explainer", "check", "--strict")
    assert (done.returncode, done.stdout) == (0, "0 errors, 0 warnings\n"), done.stdout


def test_it_becomes_a_site_with_a_page_for_each_article(project: Path) -> None:
    site = built(project)
    assert len([*site.glob("articles/*/*/index.html")]) == NUMBER
    assert [*site.glob("statements/*/index.html")], "several outlets tell of one event"


def test_every_kind_of_entry_is_there(project: Path) -> None:
    for kind in ("glossary", "people", "organizations", "outlets"):
        assert [*(project / "docs" / kind).glob("*.md")], kind


def test_the_same_seed_gives_the_same_bytes_and_another_one_others(tmp_path: Path) -> None:
    for folder, seed in (("one", 7), ("same", 7), ("other", 8)):
        write(NUMBER, tmp_path / folder, seed)
    one, same, other = (content(tmp_path / folder) for folder in ("one", "same", "other"))
    assert one == same
    assert not set(one.values()) & set(other.values())


def content(folder: Path) -> dict[Path, bytes]:
    """The bytes of every file of an article."""
    return {path.relative_to(folder): path.read_bytes() for path in (folder / "articles").rglob("*.txt")}


def test_hardly_a_paragraph_stands_twice() -> None:
    """A copy would cost less than an article does: its pages are packed, and its words found, with the first one's."""
    paragraphs = Counter(part for text in texts(200) for part in text.split("\n\n") if len(part) > 100)
    assert sum(number - 1 for number in paragraphs.values()) < 0.02 * len(paragraphs)


def test_a_few_terms_are_everywhere_and_many_are_rare() -> None:
    articles, terms = [*texts(200)], world(200, seed=1).terms.things
    used = Counter(term for term in terms for text in articles if term in text)
    assert max(used.values()) > 200 / 3
    assert sum(used[term] < 200 / 10 for term in terms) > len(terms) / 4
