"""A composed site on disk, for any generator that turns a folder of Markdown pages into a site.

A composed page becomes a Markdown file whose body is its HTML in one `div`, which Markdown passes through as it is;
hand-written pages, their assets and the style sheet come with it, so links and words stay what they are.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from explainer.model import Composed, Page
from explainer.pipeline import Built, is_published
from explainer.spool import Kept, Spool
from explainer.watched import Watched, unwatched

MANIFEST = ".explainer-wrote"  # in the folder: the files that were written, one path a line
THEME_ASSETS = Path(__file__).parent.parent / "theme" / "assets"


class ForeignFolderError(Exception):
    """The folder holds files that `write` did not write."""


def write(built: Built, docs: Path, out: Path, watched: Watched = unwatched) -> int:
    """Write the site and the hand-written files of `docs` to `out`, and say how many files that were.

    What an earlier run wrote there is removed first.  Raises ForeignFolderError where the folder holds anything else.
    """
    earlier = written_before(out)
    with TemporaryDirectory() as folder:
        spool = Spool(Path(folder))
        site = dict(built.compose(lambda _, composed: spool.put(content_of(composed)), watched))
        assets = {f"assets/{name}": path for name, path in files_in(THEME_ASSETS)}
        handwritten = {name: path for name, path in files_in(docs) if is_published(name, site)}
        contents: dict[str, Path | Kept] = {**assets, **handwritten, **site}
        for name in earlier:
            (out / name).unlink(missing_ok=True)
        out.mkdir(parents=True, exist_ok=True)
        (out / MANIFEST).write_text("".join(f"{name}\n" for name in contents), encoding="utf-8")
        for name, content in watched(contents.items(), "writing", len(contents)):
            put(out / name, content.read() if isinstance(content, Kept) else content.read_bytes())
    return len(contents)


def written_before(out: Path) -> list[str]:
    """The files that an earlier run wrote to the folder; raises ForeignFolderError where others are all there is."""
    manifest = out / MANIFEST
    if manifest.is_file():
        return manifest.read_text(encoding="utf-8").splitlines()
    if out.exists() and any(out.iterdir()):
        raise ForeignFolderError(f"{out} is not empty and was not written by this command - fix: name a new folder")
    return []


def files_in(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of a folder and of those in it, each with its path from there."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def content_of(composed: Composed) -> bytes:
    """What is written of a composed page or file."""
    if isinstance(composed, Page):
        composed = markdown(composed)
    return composed.encode() if isinstance(composed, str) else composed


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


def put(path: Path, content: bytes, earlier: Path | None = None) -> None:
    """Write `content` to `path`, in a folder that is made where there is none.

    Where `earlier` is a file with this content, `path` becomes another name of it: it keeps its date and costs a tenth.
    Not where it has other permissions than a new file, which has those of its folder.
    """
    if earlier and _holds(earlier, content):
        with suppress(OSError):  # a file system without such names, the file of somebody else
            path.parent.mkdir(parents=True, exist_ok=True)
            if (path.parent.stat().st_mode ^ earlier.stat().st_mode) & 0o666 == 0:
                path.hardlink_to(earlier)
                return
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
