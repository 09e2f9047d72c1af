"""The whole archive: every file of the project, read, and every problem in them.

read_archive(Path("."))  ->  Archive(articles, entries, problems, home, print_from)
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from explainer.memory import ANEW, Memory
from explainer.model import FOLDERS, Archive, Article, Entry, Problem
from explainer.read.across import check_articles, check_circles, check_decisions, check_names, check_see
from explainer.read.article import read_article_text
from explainer.read.entry import read_entry_text, read_home_text
from explainer.read.files import File, find_files, read_bytes, read_file, refusal, text_of
from explainer.read.published import check_published
from explainer.read.settings import read_settings
from explainer.watched import Watched, unwatched

HOME = "docs/index.md"
MADE = ("articles", "data", "documents", "events", "pagefind", "quotes", "search", "statements", "unnamed")
"""Folders of the site that it makes itself: what stands there in `docs/` would be lost."""
THEMES = ("assets/javascripts", "assets/stylesheets")
"""Folders of the theme's: what stands there in `docs/` would take its place, and be loaded by every page."""
ARTICLE_ENDINGS = (".txt", ".md")
ENTRY_ENDINGS = (".md",)

Value = TypeVar("Value")
ReadText = Callable[[str, str], tuple[Value, list[Problem]]]
Read = tuple[Value | None, list[Problem]]


def read_archive(root: Path, watched: Watched = unwatched, memory: Memory = ANEW) -> Archive:
    """The project's `articles/` and `docs/` in the order of the paths, its settings, and everything wrong with them.

    A file with an error is left out; the others are read all the same.  What the `memory` has of a file that is as it
    was is not made again.
    """
    settings, problems = read_settings(root)
    article_files = find_files(root, "articles", ARTICLE_ENDINGS, True, problems)
    files_of_articles = watched(article_files, "reading", len(article_files))
    articles = list(read_articles(files_of_articles, problems, memory))
    entry_files: list[File] = []
    entries: list[Entry] = []
    for folder, kind in FOLDERS.items():
        files = find_files(root, f"docs/{folder}", ENTRY_ENDINGS, False, problems)
        entries += read_each(files, partial(read_entry_text, kind=kind), problems, memory)
        entry_files += files
    for folder in (*MADE, *THEMES):
        if os.path.lexists(root / "docs" / folder):
            problems += refusal(f"docs/{folder}", "X13", name=folder)
    told = {f"docs/{folder}" for folder in (*FOLDERS, *MADE, *THEMES)}
    problems += check_published(root, told, settings.get("publish", ()))
    home_file = File(HOME, root / HOME)
    is_there = home_file.place.is_file() and not home_file.place.is_symlink()
    home = list(read_each([home_file] if is_there else [], read_home_text, problems, memory))
    problems += check_names(root, entries)
    problems += check_see(root, entries, {file.path for file in entry_files})
    problems += check_circles(root, entries)
    problems += check_articles(root, articles, {f"{file.stem}/": file.path for file in article_files})
    problems += check_decisions(articles, entries)
    bad = {problem.path for problem in problems if problem.severity == "error"}
    return Archive(
        tuple(article for article in articles if article.path not in bad),
        tuple(entry for entry in entries if entry.path not in bad),
        tuple(sorted(problems)),
        home[0] if home else None,
        **settings,
    )


def read_articles(files: Iterable[File], problems: list[Problem], memory: Memory = ANEW) -> Iterator[Article]:
    """The articles of files, as `read_each` reads them, each with the hash of its file."""
    for file in files:
        data = read_bytes(file, problems)
        if data is not None:
            hashed = sha256(data).hexdigest()
            article, found = memory.of(file.path, (hashed,), partial(_read_article, data, file.path, hashed))
            problems += found
            if article:
                yield article


def read_each(
    files: Iterable[File], read_text: ReadText[Value], problems: list[Problem], memory: Memory = ANEW
) -> Iterator[Value]:
    """What the files hold, without those that are no text; what is wrong with them is put on `problems`."""
    for file in files:
        raw = read_file(file, problems)
        if raw is not None:
            value, found = memory.of(file.path, (raw,), partial(read_text, raw, file.path))
            problems += found
            yield value


def _read_article(data: bytes, path: str, hashed: str) -> Read[Article]:
    problems: list[Problem] = []
    raw = text_of(data, path, problems)
    if raw is None:
        return None, problems
    article, found = read_article_text(raw, path)
    return replace(article, sha256=hashed), problems + found
