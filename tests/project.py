"""Small whole projects, built as a reader of the README builds them."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SITES = Path(__file__).parent / "sites"
ELEMENT = re.compile(r"<[^<>]*>")
GUIDES = re.compile(r"^  - Contribute:\n(?: {6}- .*\n)+", re.MULTILINE)
CONTENT = re.compile(r"<article\b.*?</article>\s*</div>", re.DOTALL)


def new_project(folder: Path, site: str) -> Path:
    """A project in `folder` with the archive of tests/sites/`site`, and this repository's hooks and mkdocs.yml.

    It has none of the guides for contributors, and no part of the navigation for them.
    """
    shutil.copytree(SITES / site, folder, dirs_exist_ok=True)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(GUIDES.sub("", settings), encoding="utf-8")
    (folder / "hooks").symlink_to(ROOT / "hooks")
    return folder


def run(project: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What `python -m` command does in the project; nothing is checked."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


def built(project: Path, *options: str, **environment: str) -> Path:
    """The site that `mkdocs build` makes of the project, which must succeed."""
    done = run(project, "mkdocs", "build", *options, **environment)
    assert done.returncode == 0, done.stderr
    return project / "site"


def page(site: Path, address: str) -> str:
    """The HTML of the page at an address ("people/ada-plumb/")."""
    return (site / address / "index.html").read_text(encoding="utf-8")


def words(text: str) -> str:
    """What a page's content says, without elements, on one line."""
    content = CONTENT.search(text)
    return " ".join(html.unescape(ELEMENT.sub("", content[0] if content else text)).split())


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
