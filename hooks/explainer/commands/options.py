"""Options that several commands have, and what is done with them."""

from __future__ import annotations

from pathlib import Path

import click

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
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
