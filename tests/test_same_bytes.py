"""The same files give the same site on every machine: whatever its clock, language, cores and file system."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

import edited
import generate
from cut_off import ENDED, cut_off
from project import tree

OTHER_MACHINE = """
import os, socket, time

class Scan:
    def __init__(self, found):
        self.found = iter(sorted(found, key=lambda one: one.name, reverse=True))
    __iter__ = __enter__ = lambda self: self
    __next__ = lambda self: next(self.found)
    __exit__ = lambda self, *_: None
    close = lambda self: None

scan, names, now = os.scandir, os.listdir, time.time
os.scandir = lambda path=".": Scan(scan(path))
os.listdir = lambda path=".": sorted(names(path), reverse=True)
time.time = lambda: now() - 1e9

def unreachable(*_, **__):
    open(os.environ["ASKED"], "a").write("asked")
    raise OSError("Network is unreachable")

socket.getaddrinfo = socket.socket.connect = socket.socket.connect_ex = unreachable
"""
"""A sitecustomize.py, which Python runs when it starts.

Folders list their files from Z to A, it is decades ago, and there is no network: who asks for it is written down.
"""
HERE = {"PYTHONHASHSEED": "1", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"}
THERE = {
    "PYTHONHASHSEED": "7",
    "TZ": "Pacific/Auckland",
    "LC_ALL": "POSIX",
    "LANG": "POSIX",
    "LANGUAGE": "tr",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "SOURCE_DATE_EPOCH": "946684800",
}
CORES = os.sched_getaffinity(0) if sys.platform == "linux" else {0}


def site_of(project: Path, cores: Iterable[int], umask: int, environment: dict[str, str], network: bool = True) -> Path:
    """The site that `mkdocs build` makes of the project on such a machine.

    Without a `network` no program of the build may ask for one, Pagefind as little as Python: the build would fail.
    """

    def settle() -> None:
        os.sched_setaffinity(0, cores)
        if not network:
            cut_off()

    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        umask=umask,
        preexec_fn=settle if sys.platform == "linux" else None,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return project / "site"


def modes(site: Path) -> set[int]:
    """The permissions that files have."""
    return {path.stat().st_mode & 0o777 for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of so many articles that all cores are used, built."""
    project = tmp_path_factory.mktemp("here")
    edited.write(edited.start(), project)
    generate.write(60, project)
    site_of(project, CORES, 0o022, HERE)
    return project


def test_another_machine_makes_the_same_site(here: Path, tmp_path: Path) -> None:
    there = tmp_path / "another path" / "zu Hause bei Jürgen"
    for path, content in reversed(tree(here).items()):
        if path.startswith(("articles/", "docs/", "mkdocs.yml")):
            (there / path).parent.mkdir(parents=True, exist_ok=True)
            (there / path).write_bytes(content)
            os.utime(there / path, (len(content), len(content)))
    (there / "hooks").symlink_to((here / "hooks").readlink())
    (tmp_path / "sitecustomize.py").write_text(OTHER_MACHINE, encoding="utf-8")
    environment = THERE | {"PYTHONPATH": str(tmp_path), "ASKED": str(tmp_path / "asked")}
    again = tree(site_of(there, [min(CORES)], 0o077, environment, network=False))
    first = tree(here / "site")
    assert [name for name in sorted(first | again) if first.get(name) != again.get(name)] == []
    assert not (tmp_path / "asked").exists()


def test_that_a_program_asks_for_the_network_is_seen(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(OTHER_MACHINE, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(tmp_path), "ASKED": str(tmp_path / "asked")}
    asking = "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')"
    done = subprocess.run([sys.executable, "-c", asking], env=environment, capture_output=True, text=True)
    assert "Network is unreachable" in done.stderr
    assert (tmp_path / "asked").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="no other system lets a program give up its network for good")
@pytest.mark.parametrize("program", ["Python", "a shell", "Pagefind"])
def test_a_program_that_asks_for_the_network_is_ended(program: str, tmp_path: Path) -> None:
    """Also one that needs no library, as Pagefind, and might go on without what it asked for; here it would serve."""
    (tmp_path / "index.html").write_text("<html lang=en><body><h1>Quay</h1></body></html>", encoding="utf-8")
    command, begun = {
        "Python": (
            [sys.executable, "-c", "import socket; socket.socketpair(); print(1, flush=1); socket.socket()"],
            "1",
        ),
        "a shell": (["bash", "-c", "echo 1; exec 3<>/dev/tcp/127.0.0.1/9"], "1"),
        "Pagefind": ([sys.executable, "-m", "pagefind_bin", "--site", str(tmp_path), "--serve"], "Indexed 1 page"),
    }[program]
    done = subprocess.run(command, preexec_fn=cut_off, capture_output=True, text=True, timeout=60)
    assert begun in done.stdout
    assert done.returncode == ENDED


def test_files_may_be_read_by_whom_the_machine_lets(here: Path, tmp_path: Path) -> None:
    """A page that is kept from the last build, too: a server under another name must not lose what did not change."""
    project = shutil.copytree(here, tmp_path / "project", symlinks=True)
    assert modes(project / "site") == {0o644}
    (project / "docs/about.md").write_text("# About\n\nMore.\n", encoding="utf-8")
    assert modes(site_of(project, CORES, 0o027, HERE)) == {0o640}
