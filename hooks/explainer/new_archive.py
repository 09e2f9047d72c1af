"""A new archive: the program and what sets it up, with pages to begin with, and nothing of this archive's own.

start(Path("northmere"), "Northmere explained")     northmere/ with hooks/, Makefile, mkdocs.yml, docs/index.md ...

What both have is copied from the folder that this program is in, which may itself be such a copy; what is each
archive's own is in skeleton/.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

PROGRAM = Path(__file__).parents[2]
SKELETON = Path(__file__).parent / "skeleton"
PARTS = (
    "hooks",
    "Makefile",
    "pyproject.toml",
    "requirements.in",
    "requirements.txt",
    ".gitignore",
    ".pre-commit-hooks.yaml",
    ".github",
    "CONTRIBUTING.md",
)
GUIDES = (
    "add-an-article.md",
    "commands.md",
    "editors.md",
    "problems",
    "publishing.md",
    "scale.md",
    "start-your-own.md",
)  # of docs/
LEFT = shutil.ignore_patterns("__pycache__", "*.egg-info", "tests.yml")  # made by running; for tests/, which stays here
NAME = "Name of the archive"  # in the skeleton, where the archive's own belongs


class FolderError(Exception):
    """No archive is made, for the reason that the message gives, with what to do."""


def start(folder: Path, name: str) -> None:
    """Make an archive with this name in a folder that is new or empty, whole or not at all.

    Raises FolderError where the folder cannot be taken, or where the program stands alone, as an installed package, and
    OSError where the system does not write.
    """
    target = folder.resolve()
    if refusal := refused(target):
        raise FolderError(f"{folder} {refusal}")
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.new-") as beside:
        made = Path(beside) / target.name
        try:
            fill(made, name)
        except shutil.Error as errors:  # one for each file of a folder
            raise OSError(errors.args[0][0][2]) from None
        made.rename(target)


def refused(target: Path) -> str:
    """Why there can be no new archive in this folder, "" if there can."""
    if not (PROGRAM / "Makefile").is_file():
        return "cannot be made by a program without its archive - fix: run the one in a clone of the archive"
    if target == Path.cwd():
        return "is the folder you are in - fix: name it from the folder above"
    if any(target.is_relative_to(PROGRAM / part) for part in (*PARTS, "docs", "articles")):
        return "is among the files of another archive - fix: name a folder outside it"
    if target.exists() and any(target.iterdir()):
        return "is not empty - fix: name a folder that does not exist yet"
    return ""


def fill(made: Path, name: str) -> None:
    """Write an archive with this name to a folder that does not exist yet."""
    shutil.copytree(SKELETON, made)
    for part in (*PARTS, *(f"docs/{guide}" for guide in GUIDES)):
        if (PROGRAM / part).is_dir():
            shutil.copytree(PROGRAM / part, made / part, ignore=LEFT)
        elif (PROGRAM / part).is_file():
            shutil.copyfile(PROGRAM / part, made / part)
    licence = (PROGRAM / "LICENSE").read_text(encoding="utf-8")
    (made / "LICENSE").write_text(licence.partition("\n---\n")[0], encoding="utf-8")  # below: whose these texts are
    for file, as_typed in (("mkdocs.yml", json.dumps(name, ensure_ascii=False)[1:-1]), ("README.md", name)):
        text = (made / file).read_text(encoding="utf-8")
        (made / file).write_text(text.replace(NAME, as_typed), encoding="utf-8")
