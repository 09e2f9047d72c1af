"""The same articles as projects of plain MkDocs, of Hugo and of ours, and how each is built and changed.

Plain is Material with search, each text a page outside the navigation.  Hugo has a bare template, and no search.
Ours is a new archive with these articles, and the glossary, people, bodies and outlets that come with them.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from explainer.model import FOLDERS
from explainer.new_archive import start
from watched_run import Run, watched_run

ROOT = Path(__file__).resolve().parent.parent
PLAIN = """\
site_name: plain
theme: {name: material, font: false}
plugins: [search]
nav: [index.md]
not_in_nav: articles/
"""
HUGO = {
    "hugo.toml": 'baseURL = "https://hugo.example/"\ntitle = "Hugo"\ndisableKinds = ["taxonomy", "term"]\n',
    "layouts/_default/single.html": "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}\n",
    "layouts/_default/list.html": "<!doctype html><title>{{ .Title }}</title>"
    '{{ range .Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}\n',
}
RARE = ("second day", "same thing", "other hand", "next year", "long time")
"""Words that stand in a few articles of a hundred."""


def plain_project(source: Path, project: Path) -> None:
    """The articles as Markdown pages, with nothing of ours."""
    _as_markdown(source, project / "docs")
    (project / "docs/index.md").write_text("# Home\n", encoding="utf-8")
    (project / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")


def hugo_project(source: Path, project: Path) -> None:
    """The articles as Hugo has them."""
    _as_markdown(source, project / "content")
    for name, content in HUGO.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(content, encoding="utf-8")


def _as_markdown(source: Path, folder: Path) -> None:
    for path in (source / "articles").rglob("*.txt"):
        page = (folder / path.relative_to(source)).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, page)


def our_project(source: Path, project: Path) -> None:
    """The articles in an archive of ours; where no entries come with them, those of this archive do."""
    start(project, "Measured")
    shutil.copytree(source / "articles", project / "articles", dirs_exist_ok=True)
    docs = source / "docs" if (source / "docs").is_dir() else ROOT / "docs"
    for folder in FOLDERS:
        if (docs / folder).is_dir():
            shutil.copytree(docs / folder, project / "docs" / folder, dirs_exist_ok=True)


def edit(project: Path, number: int) -> None:
    """Have an article say something else."""
    article = sorted((project / "articles").rglob("*.txt"))[number]
    article.write_text(f"{article.read_text(encoding='utf-8')}\nThis was added {number} times.\n", encoding="utf-8")


def add_term(project: Path, number: int) -> None:
    """Have the glossary explain two words that stand in some articles."""
    words = RARE[number % len(RARE)]
    entry = project / "docs/glossary" / f"{words.replace(' ', '-')}.md"
    entry.write_text(f"---\nterm: {words}\n---\nWhat is added to see what that costs.\n", encoding="utf-8")


def anew(project: Path) -> Run:
    """Build the project where nothing was built before."""
    forget(project)
    return build(project)


def forget(project: Path) -> None:
    """Delete all that a build made."""
    for built in ("site", "public", ".cache", "resources"):
        shutil.rmtree(project / built, ignore_errors=True)
    (project / ".site.built").unlink(missing_ok=True)


def build(project: Path) -> Run:
    """Build the project once, in a process of its own."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return watched_run(["hugo", "--quiet"] if (project / "hugo.toml").exists() else mkdocs, project)


def size(project: Path) -> tuple[int, float]:
    """How many files the built site has, and how many MB."""
    site = project / ("public" if (project / "hugo.toml").exists() else "site")
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes) / 1e6
