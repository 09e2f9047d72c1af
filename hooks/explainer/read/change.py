"""What a change is about: the articles that it touches and all entries, as they were and as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from explainer.model import FOLDERS, Archive, Article, Entry, Problem
from explainer.read.archive import ARTICLE_ENDINGS, ENTRY_ENDINGS, read_each
from explainer.read.article import read_article_text
from explainer.read.entry import read_entry_text
from explainer.read.files import File, find_files
from explainer.read.settings import FILE as SETTINGS
from explainer.read.settings import read_settings, settings_of
from explainer.read.versions import read_versions


@dataclass(frozen=True, slots=True)
class Changed:
    """The archive `before` and `now`, each with all its entries and of its articles those that changed in between.

    `files` are the paths of all files that changed, `unchanged` the files of all other articles.  A file with errors
    is left out of both archives: it is not lost; `errors` are what is wrong with it.
    """

    before: Archive
    now: Archive
    files: frozenset[str]
    unchanged: tuple[File, ...]
    errors: tuple[Problem, ...]


def read_change(root: Path, base: str) -> Changed:
    """What has changed in the project at `root` since its branch left `base`.

    Raises NoBaseError where there is nothing to compare with.
    """
    versions = read_versions(root, base)
    settings, problems = read_settings(root)
    files = find_files(root, "articles", ARTICLE_ENDINGS, True, problems)
    touched = [file for file in files if file.path in versions.files]
    articles = [*read_each(touched, read_article_text, problems)]
    entries = {entry.path: entry for entry in _entries(root, problems)}
    errors = tuple(p for p in sorted(problems) if p.severity == "error" and p.path in versions.files)
    bad = {problem.path for problem in problems if problem.severity == "error"}
    texts = {path: raw for path, raw in versions.before.items() if path not in bad}
    before = {path: entry for path, entry in entries.items() if path not in versions.files}
    was = settings_of(texts[SETTINGS])[0] if SETTINGS in texts else settings
    return Changed(
        Archive(tuple(_articles_of(texts)), _in_order({**before, **_entries_of(texts)}, bad), (), **was),
        Archive(tuple(a for a in articles if a.path not in bad), _in_order(entries, bad), (), **settings),
        versions.files,
        tuple(file for file in files if file.path not in versions.files),
        errors,
    )


def _entries(root: Path, problems: list[Problem]) -> Iterator[Entry]:
    """All entries of the project; what is wrong with them is put on `problems`."""
    for folder, kind in FOLDERS.items():
        files = find_files(root, f"docs/{folder}", ENTRY_ENDINGS, False, problems)
        yield from read_each(files, partial(read_entry_text, kind=kind), problems)


def _articles_of(texts: Mapping[str, str]) -> Iterator[Article]:
    """The articles of files without errors, given all texts by path."""
    for path, raw in sorted(texts.items()):
        if path.startswith("articles/"):
            article, problems = read_article_text(raw, path)
            if _is_sound(problems):
                yield article


def _entries_of(texts: Mapping[str, str]) -> dict[str, Entry]:
    """The entries of files without errors, by path, given all texts."""
    found = {}
    for path, raw in texts.items():
        if path.startswith("docs/"):
            entry, problems = read_entry_text(raw, path, FOLDERS[path.split("/")[1]])
            if _is_sound(problems):
                found[path] = entry
    return found


def _is_sound(problems: list[Problem]) -> bool:
    return not any(problem.severity == "error" for problem in problems)


def _in_order(entries: Mapping[str, Entry], bad: set[str]) -> tuple[Entry, ...]:
    """The entries of files that are not `bad`, by kind, then by path."""
    kinds = list(FOLDERS.values())
    return tuple(sorted((e for p, e in entries.items() if p not in bad), key=lambda e: (kinds.index(e.kind), e.path)))
