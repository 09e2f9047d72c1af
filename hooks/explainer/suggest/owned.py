"""Whose a name is: which entry has it already, and which file a new entry would be."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from explainer.decided import decided_words
from explainer.fold import fold
from explainer.model import FOLDERS, Entry, EntryKind
from explainer.pattern import pattern
from explainer.slug import slug
from explainer.suggest.draft import RefusedError

FOLDER_OF = {kind: f"docs/{folder}" for folder, kind in FOLDERS.items()}
"""The folder of each kind of entry."""
FILE_NAME = pattern(r"(?!index\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 80
"""Characters of a file's name without its ending."""


def entry_file(name: str, kind: EntryKind, root: Path) -> str:
    """The path of the file of a new entry; raises RefusedError as `file_of` does."""
    return file_of(name, FOLDER_OF[kind], ".md", root)


def file_of(name: str, folder: str, ending: str, root: Path) -> str:
    """The path of the new file for a name or title, from the project's root.

    Raises RefusedError where the name makes none, or where the file exists.
    """
    stem = slug(fold(name))
    if len(stem) > LONGEST:
        stem = stem[: LONGEST + 1].rpartition("-")[0] or stem[:LONGEST]
    if not name.strip():
        raise RefusedError('the name is empty - fix: write it in quotes: "Ada Plumb"')
    if not FILE_NAME.fullmatch(stem):
        raise RefusedError(
            f'"{name}" makes no name for a file, which has letters a-z and digits'
            " - fix: write the name in Latin letters, and this spelling under aliases"
        )
    path = f"{folder}/{stem}{ending}"
    if (root / path).exists():
        raise RefusedError(f"{path} exists already - fix: edit that file")
    return path


def refuse_owned(name: str, kind: EntryKind, entries: Iterable[Entry], another: str) -> Entry | None:
    """Raise RefusedError where an entry has the name, or has it as an alias.

    With `another`, the name of a file, the term that has it as well is given back.
    """
    owner = owner_of(name, entries)
    both = kind == "term" and (owner is None or owner.kind == "term")
    if another and owner is None:
        raise RefusedError(f'no entry has the name "{name}" - fix: leave --another out')
    if owner and not (another and both):
        told = f'"{name}" is a name of {owner.path} already - fix: edit that file'
        raise RefusedError(f"{told}, or name the file of another meaning with --another" if both else told)
    return owner


def owner_of(name: str, entries: Iterable[Entry]) -> Entry | None:
    """The entry that has a name, or has it as an alias."""
    words = _compared(name)
    return next((entry for entry in entries if any(_compared(own) == words for own in entry.names)), None)


def _compared(name: str) -> str:
    return " ".join(decided_words(name).replace("-", " ").split())
