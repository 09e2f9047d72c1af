"""What lies in docs/ and is published as it is: files of kinds that can do nothing, and those that mkdocs.yml names.

A page or a drawing of somebody's own (.html, .svg) runs scripts in the site's name, and hosts do what files such as
CNAME and _headers say.  So only the settings, which editors look after, bring such a file onto the site.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path, PurePath

from explainer.model import Problem
from explainer.read.files import refusal

PICTURES = (".avif", ".gif", ".ico", ".jpeg", ".jpg", ".png", ".webp")
RECORDINGS = (".m4a", ".mp3", ".mp4", ".ogg", ".vtt", ".webm")
DOCUMENTS = (".csv", ".md", ".pdf", ".txt")
HARMLESS = {*PICTURES, *RECORDINGS, *DOCUMENTS}
OBEYED = {"ads.txt", "robots.txt"}
"""Files that programs obey although their ending is harmless."""


def check_published(root: Path, elsewhere: Collection[str], named: Collection[str]) -> Iterator[Problem]:
    """Each symbolic link in docs/, which a site would publish with what it leads to, and each file of another kind.

    `named` are those that the settings name, paths from docs/, folders with "/" at their end.  Names that begin with a
    dot are passed over, which MkDocs does not publish, and the folders of `elsewhere`, which are told of already.
    """
    docs = root / "docs"
    for place, folders, files in os.walk(docs):
        here = Path(place).relative_to(root).as_posix()
        folders[:] = sorted(name for name in folders if name[0] != "." and f"{here}/{name}" not in elsewhere)
        for name in sorted([*folders, *files]):
            path = f"{here}/{name}"
            if name[0] != "." and Path(place, name).is_symlink():
                yield from refusal(path, "X01")
            elif name in files and name[0] != "." and not _may_be(path.removeprefix("docs/"), named):
                yield from refusal(path, "X17", name=path.removeprefix("docs/"))


def _may_be(path: str, named: Collection[str]) -> bool:
    """Whether a file of docs/ may be published."""
    if PurePath(path).suffix.lower() in HARMLESS and path not in OBEYED:
        return True
    return path in named or any(f"{folder}/" in named for folder in map(str, PurePath(path).parents))
