"""What the shell completes while a command is typed: names of files and folders alone are looked at, never contents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

Completed = Callable[[click.Context, click.Parameter, str], list[str]]


def archive_paths(*held: str) -> Completed:
    """Completes the files and folders that are in these of the archive, a folder at a time."""

    def complete(context: click.Context, _: click.Parameter, typed: str) -> list[str]:
        root = Path(context.params.get("root") or ".")
        tops = [str(root / name) for name in held if (root / name).exists()]
        folder, slash = typed.rpartition("/")[:2]
        if not any(f"{folder}/".startswith(f"{top}/") for top in tops):
            return _descended([f"{top}/" if Path(top).is_dir() else top for top in tops], typed)
        return _descended(_inside(folder + slash), typed)

    return complete


def _descended(found: Sequence[str], typed: str) -> list[str]:
    """Those that begin as typed; of a single folder what is in it, since shells write a blank behind what is single."""
    fitting = [path for path in found if path.startswith(typed)]
    while len(fitting) == 1 and fitting[0].endswith("/") and (inside := _inside(fitting[0])):
        fitting = inside
    return fitting


def _inside(folder: str) -> list[str]:
    """What is in a folder, without hidden files; folders end with a slash."""
    place = Path(folder)
    names = sorted(one.name + "/" * one.is_dir() for one in place.iterdir()) if place.is_dir() else []
    return [folder + name for name in names if not name.startswith(".")]


def branches(context: click.Context, _: click.Parameter, typed: str) -> list[str]:
    """Completes the branches and tags that git knows."""
    import subprocess

    root = str(context.params.get("root") or ".")
    kinds = ["refs/heads", "refs/remotes", "refs/tags"]
    command = ["git", "-C", root, "for-each-ref", "--format=%(refname:short)", *kinds]
    try:
        known = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    except (OSError, subprocess.CalledProcessError):
        return []
    return [name for name in known if name.startswith(typed)]
