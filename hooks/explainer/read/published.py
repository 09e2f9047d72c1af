"""What lies in docs/ and is published as it is: files of kinds that can do nothing, and those that mkdocs.yml names.

A page or a drawing of somebody's own (.html, .svg) runs scripts in the site's name, and hosts do what files such as
CNAME and _headers say.  So only the settings, which editors look after, bring such a file onto the site.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path, PurePath
from unicodedata import normalize

from explainer.model import Problem
from explainer.read.files import refusal
from explainer.read.portable import portable, renamed
from explainer.read.problems import shown

PICTURES = (".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".webp")
RECORDINGS = (".m4a", ".mp3", ".mp4", ".ogg", ".vtt", ".webm")
DOCUMENTS = (".csv", ".md", ".pdf", ".txt")
HARMLESS = {*PICTURES, *RECORDINGS, *DOCUMENTS}
OBEYED = {"ads.txt", "robots.txt"}
"""Files that programs obey although their ending is harmless."""


FRONT, README = "index.md", "README.md"
"""What MkDocs takes for the page of a folder, the first before the second, which it takes in capitals alone."""


def check_published(root: Path, elsewhere: Collection[str], named: Collection[str]) -> Iterator[Problem]:
    """What lies in docs/ and cannot be published as it is.

    Each symbolic link, which a site would publish with what it leads to, each pipe or device, which a build would wait
    for, each file of another kind, each name that not every system can have, and each file that would take the address
    of another one or of a page that the site makes.

    `named` are those that the settings name, paths from docs/, folders with "/" at their end.  Names that begin with a
    dot are passed over, which MkDocs does not publish, and the folders of `elsewhere`, which are told of already.
    """
    docs = root / "docs"
    taken = {_address(folder.removeprefix("docs/") + ".md"): folder for folder in elsewhere}
    for place, folders, files in os.walk(docs):
        here = Path(place).relative_to(root).as_posix()
        folders[:] = sorted(name for name in folders if name[0] != "." and f"{here}/{name}" not in elsewhere)
        for name in sorted([*folders, *(name for name in files if name[0] != ".")]):
            path = f"{here}/{name}"
            problems = _unlike_a_file(path, Path(place, name).lstat().st_mode)
            if not problems and name in files:
                problems = _not_published(path, named) or _second(path, files) or _taken(path, taken)
            yield from problems


def _unlike_a_file(path: str, mode: int) -> list[Problem]:
    """Why what lies there can be neither a file nor a folder of the site."""
    name = PurePath(path).name
    if stat.S_ISLNK(mode):
        return refusal(path, "X01")
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return refusal(path, "X02")
    return [] if portable(name) else refusal(path, "X18", name=shown(name), suggestion=renamed(name))


def _not_published(path: str, named: Collection[str]) -> list[Problem]:
    below = path.removeprefix("docs/")
    return [] if _may_be(below, named) else refusal(path, "X17", name=below)


def _may_be(path: str, named: Collection[str]) -> bool:
    """Whether a file of docs/ may be published."""
    if PurePath(path).suffix.lower() in HARMLESS and path not in OBEYED:
        return True
    return path in named or any(f"{folder}/" in named for folder in map(str, PurePath(path).parents))


def _second(path: str, beside: Collection[str]) -> list[Problem]:
    """Whether a README.md is in a folder that has its page, as docs/ always has: MkDocs would leave its words out."""
    place = PurePath(path)
    if place.name != README or (FRONT not in beside and path != f"docs/{README}"):
        return []
    return refusal(path, "X19", name=README, other=(place.parent / FRONT).as_posix())


def _taken(path: str, taken: dict[str, str]) -> list[Problem]:
    """Whether a file has the address of one before it, which is noted in `taken`, or of a page that the site makes."""
    other = taken.setdefault(_address(path.removeprefix("docs/")), path)
    if other == path:
        return []
    made = not PurePath(other).suffix
    return refusal(path, "X13", name=PurePath(path).stem) if made else refusal(path, "X12", other=other)


def _address(path: str) -> str:
    """Where a file of docs/ comes to lie in the site, as systems compare names that do not tell capitals apart."""
    same = normalize("NFC", path).casefold()
    if not same.endswith(".md"):
        return same
    folder, _, name = same.removesuffix(".md").rpartition("/")
    front = name == "index" or PurePath(path).name == README
    return "/".join(filter(None, [folder, "" if front else name, "index.html"]))
