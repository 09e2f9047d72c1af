"""`explainer write`: the same pages on disk, for any generator."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from explainer.model import Page
from explainer.write import content_of
from project import CONTENT, built, new_project, page, run, tree, words

LINK = re.compile(r'href="([^"]*)"')
ASKED = re.compile(r'<p class="ask">.*?</p>', re.DOTALL)  # our theme's own, behind the page
PLAIN = """\
site_name: Plain
site_dir: site
docs_dir: pages
theme: {name: material, font: false}
plugins: []
markdown_extensions: [{toc: {permalink: true}}]
"""
WITHOUT_MKDOCS = """\
import sys
for name in ("mkdocs", "material", "markdown", "jinja2"):
    sys.modules[name] = None
from explainer.__main__ import main
main()
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The harbour archive."""
    return new_project(tmp_path / "project", "harbour")


def test_plain_mkdocs_makes_the_same_words_and_links_of_it(project: Path, harbour: Path) -> None:
    assert run(project, "explainer", "write", "pages", SITE_URL="https://archive.example/").returncode == 0
    (project / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    plain = built(project)
    addresses = [path.parent.relative_to(harbour).as_posix() for path in harbour.rglob("index.html")]
    assert len(addresses) > 10
    for address in addresses:
        ours, theirs = ASKED.sub("", page(harbour, address)), page(plain, address)
        assert words(ours) == words(theirs), address
        assert links(ours) == links(theirs), address


def links(html: str) -> list[str]:
    """The links of a page's content, but the pencil."""
    content = CONTENT.search(html)
    assert content
    return [link for link in LINK.findall(content[0]) if "/edit/" not in link]


def test_it_needs_no_mkdocs(project: Path) -> None:
    command = [sys.executable, "-c", WITHOUT_MKDOCS, "write", "pages"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert (project / "pages/people/ada-plumb.md").is_file()
    assert (project / "pages/about.md").is_file()
    assert (project / "pages/assets/archive.css").is_file()


def test_what_belongs_in_the_head_and_files_of_bytes_are_written_as_they_are() -> None:
    head = '<meta property="og:title" content="&quot;Tides&quot;">'
    written = content_of(Page("a.md", "A", b"<h1>A</h1>", head=head.encode())).decode()
    assert yaml.safe_load(written.split("---\n")[1]) == {"title": "A", "head": head}
    assert content_of(b"\x00\xff") == b"\x00\xff"


def test_an_address_that_is_none_of_the_web_is_refused(project: Path) -> None:
    done = run(project, "explainer", "write", "--site-url", "archive.example", "pages")
    assert done.returncode == 2
    assert "archive.example is not an address - fix: write it as https://archive.example/" in done.stderr


def test_what_an_earlier_run_wrote_goes_when_its_article_does(project: Path) -> None:
    run(project, "explainer", "write", "pages")
    (project / "articles/2031/ferry.txt").unlink()
    done = run(project, "explainer", "write", "pages")
    assert done.returncode == 0, done.stderr
    assert not (project / "pages/articles/2031/ferry.md").exists()
    assert (project / "pages/articles/2031/barrier.md").exists()


def test_a_folder_with_other_files_is_refused_and_left_alone(project: Path) -> None:
    before = tree(project / "docs")
    done = run(project, "explainer", "write", "docs")
    assert done.returncode == 2
    assert done.stderr == "Error: docs is not empty and was not written by this command - fix: name a new folder\n"
    assert tree(project / "docs") == before


def test_an_archive_with_errors_is_not_written(tmp_path: Path) -> None:
    project = new_project(tmp_path, "refused")
    done = run(project, "explainer", "write", "pages")
    assert done.returncode == 1
    assert not (project / "pages").exists()
