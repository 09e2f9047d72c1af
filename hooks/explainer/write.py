"""A composed site on disk, for any generator that turns a folder of Markdown pages into a site.

A composed page becomes a Markdown file whose body is its HTML in one `div`, which Markdown passes through as it is;
hand-written pages, their assets and the style sheet come with it, so links and words stay what they are.
"""

from __future__ import annotations

import html
import json
import shutil
from pathlib import Path

from explainer.model import Page, Site
from explainer.pipeline import is_published

MANIFEST = ".explainer-wrote"  # in the folder: the files that were written, one path a line
THEME_ASSETS = Path(__file__).parent.parent / "theme" / "assets"


class ForeignFolderError(Exception):
    """The folder holds files that `write` did not write."""


def write(site: Site, docs: Path, out: Path) -> int:
    """Write the site and the hand-written files of `docs` to `out`, and say how many files that were.

    What an earlier run wrote there is removed first.  Raises ForeignFolderError where the folder holds anything else.
    """
    clear(out)
    contents: dict[str, str | bytes | Path] = {
        f"assets/{path.relative_to(THEME_ASSETS).as_posix()}": path
        for path in sorted(THEME_ASSETS.rglob("*"))
        if path.is_file()
    }
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs).as_posix()
        if path.is_file() and is_published(name, site):
            contents[name] = path
    for name, composed in site.items():
        contents[name] = markdown(composed) if isinstance(composed, Page) else composed
    out.mkdir(parents=True, exist_ok=True)
    (out / MANIFEST).write_text("".join(f"{name}\n" for name in contents), encoding="utf-8")
    for name, content in contents.items():
        put(out / name, content)
    return len(contents)


def markdown(page: Page) -> str:
    """The page as a Markdown file.

    Generators print front matter as it comes, so it is escaped, but for `head`: that is HTML, for a template to print.
    """
    front = [f"title: {json.dumps(html.escape(page.title, quote=False), ensure_ascii=False)}"]
    if page.description:
        front.append(f"description: {json.dumps(html.escape(page.description), ensure_ascii=False)}")
    if page.head:
        front.append(f"head: {json.dumps(page.head.decode(), ensure_ascii=False)}")
    return "\n".join(["---", *front, "---", "", '<div class="composed">', page.html, "</div>", ""])


def put(path: Path, content: str | bytes | Path) -> None:
    """Write text or bytes, or copy a file, to `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        shutil.copyfile(content, path)
    elif isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content, encoding="utf-8")


def clear(out: Path) -> None:
    """Remove what an earlier run wrote to the folder; raises ForeignFolderError where it did not write there."""
    manifest = out / MANIFEST
    if manifest.is_file():
        for name in manifest.read_text(encoding="utf-8").splitlines():
            (out / name).unlink(missing_ok=True)
    elif out.exists() and any(out.iterdir()):
        raise ForeignFolderError(f"{out} is not empty and was not written by this command: name a new folder")
