"""The site is whole at every moment, whoever builds it, however often, and however a build ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from project import built, new_project, tree
from swap import alone, clear, put_in_place, remove

SWAPS = 300
MOMENTS = (0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.4)  # seconds after which a build is killed
COMMAND = (sys.executable, "-m", "mkdocs", "build", "--quiet")
QUIET = os.environ | {"NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The harbour archive's site, built where nothing was."""
    return tree(built(new_project(tmp_path_factory.mktemp("clean"), "harbour")))


def test_a_build_after_one_that_was_killed_gives_the_same_bytes(tmp_path: Path, clean: dict[str, bytes]) -> None:
    project = new_project(tmp_path, "harbour")
    for moment in MOMENTS:
        with subprocess.Popen(COMMAND, cwd=project, start_new_session=True, stderr=subprocess.DEVNULL) as killed:
            try:
                killed.wait(moment)
            except subprocess.TimeoutExpired:
                os.killpg(killed.pid, signal.SIGKILL)
        if (project / "site").exists():
            assert tree(project / "site") == clean, f"half a site after {moment} seconds"
    assert tree(built(project)) == clean
    (project / "docs/about.md").write_text("# About\n\nMore.\n", encoding="utf-8")
    built(project)
    assert list(project.glob("site.*")) == []


def test_two_builds_at_once_give_the_site_and_leave_nothing(tmp_path: Path, clean: dict[str, bytes]) -> None:
    project = new_project(tmp_path, "harbour")
    for _ in range(3):
        (project / ".site.built").unlink(missing_ok=True)
        both = [subprocess.Popen(COMMAND, cwd=project, env=QUIET, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        assert [(one.communicate()[1], one.returncode) for one in both] == [("", 0), ("", 0)]
        assert tree(project / "site") == clean
    assert list(project.glob("site.*")) == []


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one page."""
    return folder(tmp_path / "site", "0")


def folder(path: Path, words: str) -> Path:
    """A folder with a page."""
    path.mkdir()
    (path / "index.html").write_text(f"<p>{words}</p>", encoding="utf-8")
    return path


@pytest.fixture
def reading(site: Path) -> Iterator[list[str]]:
    """What somebody gets who reads the page again and again, until the test ends."""
    got: list[str] = []
    over = Event()

    def read() -> None:
        while not over.is_set():
            try:
                got.append((site / "index.html").read_text(encoding="utf-8"))
            except OSError as error:
                got.append(str(error))

    reader = Thread(target=read)
    reader.start()
    yield got
    over.set()
    reader.join()


def test_a_reader_always_gets_a_whole_page(site: Path, reading: list[str]) -> None:
    for number in range(SWAPS):
        old = put_in_place(folder(site.with_name("new"), str(number)), site)
        (old / "index.html").unlink()
        old.rmdir()
    assert len(reading) > SWAPS
    assert [words for words in reading if not words.startswith("<p>") or not words.endswith("</p>")] == []


def test_where_there_is_no_site_the_new_one_is_it(tmp_path: Path) -> None:
    new = folder(tmp_path / "new", "first")
    assert not put_in_place(new, tmp_path / "site").exists()
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "<p>first</p>"


def test_where_folders_cannot_be_exchanged_one_takes_the_place_of_the_other(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("swap._exchanged", lambda one, other: False)
    old = put_in_place(folder(site.with_name("new"), "1"), site)
    assert (site / "index.html").read_text(encoding="utf-8") == "<p>1</p>"
    assert (old / "index.html").read_text(encoding="utf-8") == "<p>0</p>"


def test_what_a_killed_build_left_is_removed_and_that_of_a_running_one_is_not(site: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    left = [site.with_name(f"site.{name}-{ended.pid}{rest}") for name in ("new", "old") for rest in ("", ".spool")]
    others = [site.with_name(f"site.new-{os.getpid()}"), site.with_name("site.2031-old"), site.with_name("site.bak")]
    for path in (*left, *others):
        path.mkdir()
    clear(site)
    assert [path for path in left if path.exists()] == []
    assert [path for path in others if not path.exists()] == []


def test_what_takes_long_to_remove_is_gone_in_the_end(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("swap.PATIENCE", 0)
    remove(site)
    end = time.monotonic() + 30
    while site.exists():
        assert time.monotonic() < end, "it is there still"
        time.sleep(0.05)


def test_a_build_that_ends_before_all_is_removed_says_nothing_of_it(site: Path) -> None:
    ending = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent.parent / 'hooks')!r})\n"
        f"from pathlib import Path; import swap; swap.PATIENCE = 0; swap.remove(Path({str(site)!r}))"
    )
    done = subprocess.run([sys.executable, "-X", "dev", "-c", ending], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_builds_wait_for_one_another(tmp_path: Path) -> None:
    waiting = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent.parent / 'hooks')!r})\n"
        "from pathlib import Path; from swap import alone\n"
        f"with alone(Path({str(tmp_path)!r})): print('in')"
    )
    with alone(tmp_path):
        other = subprocess.Popen([sys.executable, "-c", waiting], stdout=subprocess.PIPE, text=True)
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(0.5)
    assert other.communicate()[0] == "in\n"
