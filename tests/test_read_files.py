"""The files of an archive: which are read, which are refused, and what must hold between them."""

from __future__ import annotations

import os
import re
import socket
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import Case, read_cases
from explainer.model import FOLDERS, Archive
from explainer.read.archive import MADE, read_archive
from explainer.read.files import LARGEST

ROOT = Path(__file__).parent.parent
FILE = re.compile(r"^=== (.+)\n", re.MULTILINE)
BYTES = re.compile(rb"<([0-9A-F]{2}(?: [0-9A-F]{2})*)>")
PROBLEM = re.compile(r"[^:\n]+:\d+:\d+: [A-Z]\d\d .+ - fix: .+")
ARTICLE = "The quay\n\nIt is of stone.\n"


def write_files(root: Path, listing: str) -> None:
    """Write the files that a case lists; `<00>` is the byte."""
    _, *parts = FILE.split(listing)
    for path, content in zip(parts[::2], parts[1::2], strict=True):
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(BYTES.sub(lambda match: bytes.fromhex(match[1].decode()), content.encode()))


def told(archive: Archive) -> Iterator[str]:
    """The problems, then what was read."""
    yield from map(str, archive.problems)
    home = ", home" if archive.home else ""
    yield f"{len(archive.articles)} articles, {len(archive.entries)} entries{home}"


@pytest.mark.parametrize("case", read_cases("files"), ids=str)
def test_files(case: Case, tmp_path: Path) -> None:
    """Each case's archive has the problems that it expects, and the other files are read."""
    write_files(tmp_path, case.input + "\n")
    assert "\n".join(told(read_archive(tmp_path))) == case.expected


def test_the_shipped_archive_has_no_problems() -> None:
    """What the repository ships is what its own check asks for."""
    archive = read_archive(ROOT)
    assert archive.problems == ()
    assert archive.articles
    assert archive.entries


def test_links_and_other_things_that_are_no_files(tmp_path: Path) -> None:
    """Symbolic links are not followed, to files, folders, nowhere or themselves; pipes and sockets are not opened."""
    articles = tmp_path / "articles"
    write_files(tmp_path, f"=== articles/quay.txt\n{ARTICLE}=== elsewhere/crane.txt\n{ARTICLE}")
    (articles / "link.txt").symlink_to(tmp_path / "elsewhere/crane.txt")
    (articles / "folder").symlink_to(tmp_path / "elsewhere")
    (articles / "nowhere.txt").symlink_to("missing.txt")
    (articles / "self.txt").symlink_to("self.txt")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/people").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(articles / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(articles / "socket.txt"))
        archive = read_archive(tmp_path)
    assert [(problem.path, problem.code) for problem in archive.problems] == [
        ("articles/folder", "X01"),
        ("articles/link.txt", "X01"),
        ("articles/nowhere.txt", "X01"),
        ("articles/pipe.txt", "X02"),
        ("articles/self.txt", "X01"),
        ("articles/socket.txt", "X02"),
        ("docs/people", "X01"),
    ]
    assert [article.path for article in archive.articles] == ["articles/quay.txt"]


def test_a_link_is_no_page_either(tmp_path: Path) -> None:
    """What a link among the hand-written pages and pictures leads to would be published; it is not read."""
    write_files(tmp_path, f"=== articles/quay.txt\n{ARTICLE}=== docs/images/quay.jpg\n=== elsewhere/s.md\nSecret.\n")
    docs = tmp_path / "docs"
    (docs / "index.md").symlink_to(tmp_path / "elsewhere/s.md")
    (docs / "secret.txt").symlink_to(tmp_path / "elsewhere/s.md")
    (docs / "images/secret.jpg").symlink_to(tmp_path / "elsewhere/s.md")
    (docs / "folder").symlink_to(tmp_path / "elsewhere")
    (docs / "people").symlink_to(tmp_path / "elsewhere")
    (docs / ".#index.md").symlink_to("an editor's lock")
    archive = read_archive(tmp_path)
    assert archive.home is None
    assert [(problem.path, problem.code) for problem in archive.problems] == [
        ("docs/folder", "X01"),
        ("docs/images/secret.jpg", "X01"),
        ("docs/index.md", "X01"),
        ("docs/people", "X01"),
        ("docs/secret.txt", "X01"),
    ]


def test_a_pipe_among_the_pages_is_not_waited_for(tmp_path: Path) -> None:
    """A build would read it, and wait for ever for somebody who writes."""
    write_files(tmp_path, f"=== articles/quay.txt\n{ARTICLE}=== docs/quay/stone.md\n# Stone\n")
    for path in ("docs/index.md", "docs/quay/pipe.txt"):
        os.mkfifo(tmp_path / path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "docs/quay.png"))
        archive = read_archive(tmp_path)
    assert [(problem.path, problem.code) for problem in archive.problems] == [
        ("docs/index.md", "X02"),
        ("docs/quay.png", "X02"),
        ("docs/quay/pipe.txt", "X02"),
    ]


def test_a_hard_link_is_a_file(tmp_path: Path) -> None:
    """It is the file itself, which whoever made the link could read; git has none, so that no change brings one."""
    write_files(tmp_path, f"=== elsewhere/quay.txt\n{ARTICLE}=== articles/crane.txt\n{ARTICLE}")
    os.link(tmp_path / "elsewhere/quay.txt", tmp_path / "articles/quay.txt")
    archive = read_archive(tmp_path)
    assert archive.problems == ()
    assert [article.path for article in archive.articles] == ["articles/crane.txt", "articles/quay.txt"]


def test_the_folders_that_the_site_makes_are_kept_for_it(harbour: Path) -> None:
    """Every folder of a built site is one of entries, or refused in docs/, but for those of pages written by hand."""
    made = {place.name for place in harbour.iterdir() if place.is_dir()}
    assert made - {*FOLDERS, *MADE} <= {"about", "assets"}
    assert set(MADE) <= made


def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system does not open is told with the system's reason."""
    write_files(tmp_path, f"=== articles/crane.txt\n{ARTICLE}=== articles/quay.txt\n{ARTICLE}")
    opened = Path.read_bytes

    def refuse(place: Path) -> bytes:
        if place.name == "crane.txt":
            raise PermissionError(13, "Permission denied")
        return opened(place)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert list(told(read_archive(tmp_path))) == [
        "articles/crane.txt:1:1: X03 cannot be read: Permission denied - fix: make the file readable",
        "1 articles, 0 entries",
    ]


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    """Its size is looked at before its content."""
    write_files(tmp_path, f"=== articles/quay.txt\n{ARTICLE}")
    with (tmp_path / "articles/huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "articles/large.txt").write_text("The quay\n\n" + "stone " * (LARGEST // 6 - 2))
    began = time.process_time()
    archive = read_archive(tmp_path)
    assert time.process_time() - began < 2
    assert [str(problem) for problem in archive.problems] == [
        "articles/huge.txt:1:1: X05 the file has 48828 KB; the most is 512 KB - fix: part it into several articles"
    ]
    assert [article.path for article in archive.articles] == ["articles/large.txt", "articles/quay.txt"]


def test_the_name_of_a_file_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    """A line break, an escape or a byte that is no text in a name is shown as its code point."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in (b"a\n::error::b.txt", b"c\x1b[31md.txt", b"e\xff.txt"):
        (Path(os.fsdecode(os.fsencode(folder) + b"/" + name))).write_text(ARTICLE)
    assert [problem.path for problem in read_archive(tmp_path).problems] == [
        "articles/aU+000A::error::b.txt",
        "articles/cU+001B[31md.txt",
        "articles/eU+DCFF.txt",
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode), st.integers(0, 60))
def test_no_bytes_are_a_traceback(tmp_path: Path, data: bytes, at: int) -> None:
    """Whatever bytes stand in an article or an entry, every problem is one line with its place and a fix."""
    good = b"---\ntitle: The quay\n---\nIt is of *stone*, said Plumb.\n"
    write_files(tmp_path, f"=== articles/quay.txt\n{ARTICLE}=== docs/people/a.md\n=== docs/glossary/b.md\n")
    (tmp_path / "articles/bad.txt").write_bytes(good[:at] + data + good[at:])
    (tmp_path / "docs/people/a.md").write_bytes(good[:at] + data)
    (tmp_path / "docs/glossary/b.md").write_bytes(data)
    archive = read_archive(tmp_path)
    assert [str(problem) for problem in archive.problems if not PROBLEM.fullmatch(str(problem))] == []
    assert "articles/quay.txt" in [article.path for article in archive.articles]


def test_the_order_of_the_folder_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles, entries and problems are in the order of their paths."""
    names = ["b.txt", "a/z.txt", "a.txt", "c.md", "a-b.txt"]
    write_files(tmp_path, "".join(f"=== articles/{name}\n{ARTICLE}" for name in names))
    forwards = read_archive(tmp_path)
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda place: list(scandir(place))[::-1])
    assert read_archive(tmp_path) == forwards
    assert [article.path for article in forwards.articles] == sorted(f"articles/{name}" for name in names)


def test_the_hash_of_an_article_is_that_of_its_bytes(tmp_path: Path) -> None:
    """A byte order mark and the ends of lines are bytes too, though no text has them."""
    place = tmp_path / "articles/2031/quay.txt"
    place.parent.mkdir(parents=True)
    for written in (b"The quay\n\nIt is of stone.\n", b"\xef\xbb\xbfThe quay\r\n\r\nIt is of stone.\r\n"):
        place.write_bytes(written)
        (article,) = read_archive(tmp_path).articles
        assert article.sha256 == sha256(written).hexdigest()
