"""The files of the archive as they were at a commit, from git; the working tree is left as it is.

    versions = read_versions(Path("."), "main")
    versions.before["articles/2031/ferry.txt"]     the text of a file that has changed or is gone since
    versions.files                                 the paths of these files, and of those that are new or changed now

The commit compared with is the last one that the named one and HEAD have in common, as for a pull request: what others
changed since is no part of the change.  What is not committed yet is part of it.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from explainer.model import FOLDERS
from explainer.read.archive import ARTICLE_ENDINGS, ENTRY_ENDINGS
from explainer.read.characters import printable
from explainer.read.files import LARGEST, NAME, RESERVED, decode
from explainer.read.problems import Report, shown
from explainer.read.settings import FILE as SETTINGS

LOOKED_AT = ("articles", *(f"docs/{folder}" for folder in FOLDERS), SETTINGS)
"""What of a project is compared."""


class NoBaseError(Exception):
    """There is nothing to compare with; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Versions:
    """What has changed since a commit: the paths of files, and the text of those that were there, as they were.

    `commit` is its name in full.  Files that could not be read then (links, too large, not UTF-8) are not in `before`.
    """

    commit: str
    files: frozenset[str]
    before: Mapping[str, str]


def read_versions(root: Path, base: str) -> Versions:
    """What has changed in the project at `root` since its branch left `base`, a commit, branch or tag.

    Raises NoBaseError where git, its history or `base` is not there.
    """
    commit = _left_at(root, base)
    every = ["--", *LOOKED_AT]
    names = ["--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z"]
    changed = {*_names(_git(root, "diff", *names, commit, *every))}
    changed |= {*_names(_git(root, "ls-files", "--others", "--exclude-standard", "-z", *every))}
    changed = {path for path in changed if _is_looked_at(path)}
    blobs = {}
    for line in _names(_git(root, "ls-tree", "-r", "-l", "-z", commit, *every)):
        about, _, path = line.partition("\t")
        mode, _, blob, size = about.split()
        if path in changed and mode.startswith("100") and int(size) <= LARGEST:
            blobs[path] = blob
    texts = zip(blobs, _contents(root, [*blobs.values()]), strict=True)
    decoded = ((path, decode(data, Report(path))) for path, data in texts)
    return Versions(commit, frozenset(changed), {path: raw for path, raw in decoded if raw is not None})


def _is_looked_at(path: str) -> bool:
    """Whether a file of these folders is an article, an entry, or the settings, by its name."""
    if path == SETTINGS:
        return True
    file = PurePosixPath(path)
    names = [*file.parts[1:-1], file.stem]
    entry = path.startswith("docs/")
    if file.suffix not in (ENTRY_ENDINGS if entry else ARTICLE_ENDINGS) or (entry and len(file.parts) != 3):
        return False
    return all(NAME.fullmatch(name) and name not in RESERVED for name in names)


def _left_at(root: Path, base: str) -> str:
    """The last commit that HEAD and `base` have in common."""
    _git(root, "--version")
    if _asked(root, "rev-parse", "--is-inside-work-tree") is None:
        raise NoBaseError(f"{root} is in no git repository, so that nothing tells what has changed - fix: git init")
    commit = _asked(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if commit is None:
        raise NoBaseError(
            f"git knows no commit, branch or tag {shown(printable(base))} - fix: name one that git log shows, "
            "or fetch it first: git fetch origin main, then explainer diff origin/main"
        )
    common = _asked(root, "merge-base", commit, "HEAD")
    if common is not None:
        return common
    shallow = _asked(root, "rev-parse", "--is-shallow-repository") == "true"
    why = "this copy of the repository holds only the latest commits" if shallow else "their histories never met"
    fix = "git fetch --unshallow (in a workflow: fetch-depth: 0)" if shallow else "name the branch that this one is for"
    raise NoBaseError(f"HEAD and {shown(printable(base))} have no commit in common: {why} - fix: {fix}")


def _asked(root: Path, *words: str) -> str | None:
    """What git answers on one line; None where it refuses."""
    try:
        return _git(root, *words).decode(errors="surrogateescape").strip()
    except NoBaseError:
        return None


def _git(root: Path, *words: str, told: bytes = b"") -> bytes:
    """What git prints; raises NoBaseError where it cannot."""
    try:
        command = ["git", "--no-optional-locks", "--literal-pathspecs", "-C", str(root), *words]
        return subprocess.run(command, input=told, capture_output=True, check=True).stdout
    except FileNotFoundError:
        raise NoBaseError("git is not installed, so that nothing tells what has changed - fix: install git") from None
    except subprocess.CalledProcessError as error:
        why = printable(error.stderr.decode(errors="replace").strip().partition("\n")[0])
        raise NoBaseError(f"git cannot tell what has changed: {why} - fix: run git status here and mend that") from None


def _names(listed: bytes) -> Iterator[str]:
    """What git lists with a NUL behind each."""
    return (name.decode(errors="surrogateescape") for name in listed.split(b"\0") if name)


def _contents(root: Path, blobs: Sequence[str]) -> Iterator[bytes]:
    """What some blobs hold, in order."""
    if not blobs:
        return
    told, at = _git(root, "cat-file", "--batch", told="".join(f"{blob}\n" for blob in blobs).encode()), 0
    for _ in blobs:
        header, after = told[at : (end := told.index(b"\n", at))], end + 1
        size = int(header.split()[2])
        yield told[after : after + size]
        at = after + size + 1
