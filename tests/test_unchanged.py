"""A build where nothing has changed leaves the site as it is, and any change has it built."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from project import new_project, run, tree

NOTHING = "Nothing has changed since the site was built: it stays."
TIDE = "The tide\n\nIt came at six.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The harbour archive, built."""
    project = new_project(tmp_path, "harbour")
    assert NOTHING not in build(project)
    return project


def build(project: Path, *options: str, **environment: str) -> str:
    """What the build says."""
    done = run(project, "mkdocs", "build", *options, **environment)
    assert done.returncode == 0, done.stderr
    return done.stderr


def times(project: Path) -> dict[Path, int]:
    """When each file of the site was written."""
    return {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")}


def test_a_second_build_writes_nothing(project: Path) -> None:
    before = times(project)
    assert NOTHING in build(project)
    assert times(project) == before


def test_every_change_has_the_site_built(project: Path) -> None:
    site, article, about = project / "site", project / "articles/tide.txt", project / "docs/about.md"
    settings = project / "mkdocs.yml"
    changes: dict[str, Callable[[], object]] = {
        "a new article": lambda: article.write_text(TIDE, encoding="utf-8"),
        "an article of the same length": lambda: article.write_text(TIDE.replace("six", "ten"), encoding="utf-8"),
        "an article renamed": lambda: article.rename(project / "articles/ebb.txt"),
        "an article gone": (project / "articles/ebb.txt").unlink,
        "a page": lambda: about.write_text(about.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8"),
        "a setting": lambda: settings.write_text(settings.read_text() + "\n\nremote_name: fork\n", encoding="utf-8"),
        "a setting that is the same to MkDocs alone": lambda: settings.write_text(
            settings.read_text().replace("site_name: Explainer archive", 'site_name: !ENV [NAME, "Explainer archive"]')
        ),
        "a page of the site gone": (site / "people/ada-plumb/index.html").unlink,
        "a page of the site written over": lambda: (site / "index.html").write_text("?", encoding="utf-8"),
        "a foreign file in the site": lambda: (site / "extra.html").write_text("?", encoding="utf-8"),
        "a record that is none": lambda: (project / ".site.built").write_text("{", encoding="utf-8"),
        "a record without what is in it": lambda: (project / ".site.built").write_text("{}", encoding="utf-8"),
    }
    for change, make in changes.items():
        make()
        assert NOTHING not in build(project), change
        assert NOTHING in build(project), change
    assert NOTHING not in build(project, SITE_URL="https://archive.example/")
    assert NOTHING not in build(project, "--strict", SITE_URL="https://archive.example/")
    assert not (site / "extra.html").exists()


def test_a_page_that_says_the_same_as_before_keeps_its_date(project: Path) -> None:
    before = times(project)
    about = project / "docs/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    (project / "site/people/ada-plumb/index.html").write_text("?", encoding="utf-8")
    build(project)
    after = times(project)
    pages = {path for path in after if path.is_file() and path.suffix in (".html", ".xml")}
    written = {path.relative_to(project / "site").as_posix() for path in pages if after[path] != before[path]}
    assert {"about/index.html", "people/ada-plumb/index.html"} <= written
    assert "articles/2031/barrier/index.html" not in written
    assert all(path.stat().st_nlink == 1 for path in after if path.is_file())


def test_what_the_build_warned_of_is_said_again(project: Path) -> None:
    tide = project / "articles/tide.txt"
    tide.write_text("The tide\n\nIt came\N{ZERO WIDTH SPACE} at six.\n", encoding="utf-8")
    assert "X14 warning" in build(project)
    again = build(project)
    assert "X14 warning" in again
    assert NOTHING in again


def test_a_site_of_which_mkdocs_warned_is_built_again(project: Path) -> None:
    about = project / "docs/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n[nowhere](nowhere.md)\n", encoding="utf-8")
    assert "nowhere.md" in build(project)
    assert "nowhere.md" in build(project)


def test_plugins_of_others_may_read_anything_so_the_site_is_built(project: Path) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\nplugins: [search]\n", encoding="utf-8")
    build(project)
    assert NOTHING not in build(project)


def test_an_error_that_is_put_right_again_leaves_the_site(project: Path) -> None:
    before = tree(project / "site")
    bad = project / "articles/bad.txt"
    bad.write_text("---\ntitel: Bad\n---\nBad\n\nIt was.\n", encoding="utf-8")
    assert run(project, "mkdocs", "build").returncode == 1
    bad.unlink()
    assert NOTHING in build(project)
    assert tree(project / "site") == before
