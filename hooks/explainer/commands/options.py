"""Options that several commands have, and what is done with them."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import NoReturn

import click

HELD = ("articles", "docs")
"""The folders by which an archive is known."""


class ArchiveFolder(click.Path):
    """The folder of a project that holds an archive."""

    def __init__(self) -> None:
        super().__init__(exists=True, file_okay=False, path_type=Path)

    def convert(self, value: str | PathLike[str], param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder, if it holds an archive: in any other, nothing found would read as all being right."""
        root = Path(str(super().convert(value, param, ctx)))
        if not _holds_archive(root):
            self._refuse(root, param, ctx)
        return root

    def _refuse(self, root: Path, param: click.Parameter | None, ctx: click.Context | None) -> NoReturn:
        above = next((folder for folder in root.resolve().parents if _holds_archive(folder)), None)
        fix = f"--root {above}" if above else "go to the folder of the project, or name it with --root"
        self.fail(f"{root} holds no archive, since neither {' nor '.join(HELD)} is in it - fix: {fix}", param, ctx)


ROOT = click.option(
    "--root",
    type=ArchiveFolder(),
    default=".",
    help="The project's folder, which holds articles/ and docs/ (default: this one).",
)


def below(path: Path, root: Path, *folders: str) -> str:
    """A path as it is from the project's root, with slashes; one that is in none of its `folders` is refused."""
    home = root.resolve()
    place = path.parent.resolve() / path.name  # a symbolic link is itself the file
    if not any(place.is_relative_to(home / folder) for folder in folders):
        raise click.BadParameter(f"{path} is not in {' or '.join(str(root / folder) for folder in folders)}")
    return place.relative_to(home).as_posix()


def _holds_archive(folder: Path) -> bool:
    return any((folder / held).is_dir() for held in HELD)
