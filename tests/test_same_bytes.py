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


def site_of(project: Path, cores: Iterable[int], umask: int, environment: dict[str, str]) -> Path:
    """The site that `mkdocs build` makes of the project on such a machine."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        umask=umask,
        preexec_fn=lambda: os.sched_setaffinity(0, cores) if sys.platform == "linux" else None,
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
    again = tree(site_of(there, [min(CORES)], 0o077, environment))
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


def test_files_may_be_read_by_whom_the_machine_lets(here: Path, tmp_path: Path) -> None:
    """A page that is kept from the last build, too: a server under another name must not lose what did not change."""
    project = shutil.copytree(here, tmp_path / "project", symlinks=True)
    assert modes(project / "site") == {0o644}
    (project / "docs/about.md").write_text("# About\n\nMore.\n", encoding="utf-8")
    assert modes(site_of(project, CORES, 0o027, HERE)) == {0o640}
