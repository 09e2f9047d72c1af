"""Whatever goes wrong in a build, the site that was there stays, byte for byte, and nothing is left beside it."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from project import built, new_project, tree

BROKEN_HOOK = "def on_page_content(html, page, config, files):\n    raise ValueError('a hook of somebody else')\n"
NO_BINARY = "import sys; sys.exit('pagefind is not there')"
DIES = "import os, signal, sys; sys.stdin.buffer.read(2000); os.kill(os.getpid(), signal.SIGKILL)"
Fault = Callable[[Path], list[str]]


def written(path: str, text: str) -> Fault:
    """A file of the project with this text."""

    def write(project: Path) -> list[str]:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")
        return []

    return write


def linked(project: Path) -> list[str]:
    """An article that leads out of the project."""
    (project / "articles/out.txt").symlink_to("/etc/hostname")
    return []


def hooked(project: Path) -> list[str]:
    """A hook of somebody else, which fails."""
    (project / "own.py").write_text(BROKEN_HOOK, encoding="utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [hooks/mkdocs_hooks.py, own.py]\n")
    return []


def warned(project: Path) -> list[str]:
    """A link of a hand-written page to nowhere, where warnings are errors."""
    (project / "docs/about.md").write_text("# About\n\n[Nowhere](nowhere.md)\n", encoding="utf-8")
    return ["--strict"]


FAULTS: dict[str, Fault] = {
    "an article with a mistake": written("articles/2031/bad.txt", "---\ntitel: Slip\n---\n\nText.\n"),
    "an entry with a mistake": written("docs/people/bad.md", "---\nnam: Slip\n---\n"),
    "an article that is too large": written("articles/2031/large.txt", "The quay\n\n" + "It is of stone. " * 40_000),
    "an article that leads out": linked,
    "settings that are not YAML": written("mkdocs.yml", "site_name: [\n"),
    "a template that fails": written(
        "hooks/theme/main.html", "{% extends 'base.html' %}{% block content %}{{ 1 / 0 }}{% endblock %}"
    ),
    "a hook that fails": hooked,
    "a warning where none may be": warned,
}
PAGEFINDS = {"search is not installed": NO_BINARY, "search dies": DIES}
LIMITS = {"a full disk": (resource.RLIMIT_FSIZE, 40_000), "too many open files": (resource.RLIMIT_NOFILE, 12)}
SIGNALS = {"killed": signal.SIGKILL, "ended": signal.SIGTERM, "stopped with Ctrl-C": signal.SIGINT}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The harbour archive with its site, and a word changed since, so that a build would make another."""
    project = new_project(tmp_path / "project", "harbour")
    built(project)
    about = project / "docs/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    return project


def build(project: Path, *options: str, before: Callable[[], None] | None = None, **more: str) -> tuple[int, str]:
    """How a build ended, and what it said."""
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | more
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, preexec_fn=before)
    return done.returncode, done.stdout + done.stderr


def nothing_left(project: Path) -> list[str]:
    """What lies beside the site that no build should leave."""
    return [path.name for path in project.glob("site.*")]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_the_site_stays(fault: Fault, project: Path) -> None:
    good = tree(project / "site")
    hooks = (project / "hooks").resolve()
    if fault is FAULTS["a template that fails"]:  # not in the program's own folder
        (project / "hooks").unlink()
        subprocess.run(["cp", "-r", hooks, project / "hooks"], check=True)
    status, said = build(project, *fault(project))
    assert status, said
    assert tree(project / "site") == good
    assert nothing_left(project) == []


@pytest.mark.parametrize("program", PAGEFINDS.values(), ids=PAGEFINDS)
def test_the_site_stays_where_there_is_no_search(program: str, project: Path, tmp_path: Path) -> None:
    good = tree(project / "site")
    (tmp_path / "fake/pagefind_bin").mkdir(parents=True)
    for name in ("__init__.py", "__main__.py"):
        (tmp_path / "fake/pagefind_bin" / name).write_text(program if "main" in name else "", encoding="utf-8")
    status, said = build(project, PYTHONPATH=str(tmp_path / "fake"))
    assert status
    assert "there is no search index" in said
    assert "Traceback" not in said
    assert tree(project / "site") == good
    assert nothing_left(project) == []


@pytest.mark.parametrize("limit", LIMITS.values(), ids=LIMITS)
def test_the_site_stays_where_the_system_gives_no_more(limit: tuple[int, int], project: Path) -> None:
    good = tree(project / "site")
    which, most = limit
    status, said = build(project, before=lambda: resource.setrlimit(which, (most, most)))
    assert status, said
    assert tree(project / "site") == good
    assert nothing_left(project) == []


@pytest.mark.parametrize("folder", [".", "site"])
def test_the_site_stays_where_nobody_may_write(folder: str, project: Path) -> None:
    good = tree(project / "site")
    (project / folder).chmod(0o555)
    status, said = build(project, before=bound_by_permissions)
    (project / folder).chmod(0o755)
    assert (status, "Permission denied - fix: make room, give leave to write there" in said) == (1, True), said
    assert "Traceback" not in said
    assert tree(project / "site") == good
    assert nothing_left(project) == []


def bound_by_permissions() -> None:
    """What this process starts may not write where permissions forbid it, as root may (capabilities(7))."""
    drop, override = 24, 1  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE
    ctypes.CDLL(None).prctl(drop, override, 0, 0, 0)


def test_a_full_disk_is_a_line(project: Path) -> None:
    _, said = build(project, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000)))
    assert "Traceback" not in said
    assert "fix: make room" in said


@pytest.mark.parametrize("number", SIGNALS.values(), ids=SIGNALS)
def test_the_site_stays_where_a_build_is_ended(number: signal.Signals, project: Path) -> None:
    good = tree(project / "site")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    with subprocess.Popen(command, cwd=project, start_new_session=True, stderr=subprocess.DEVNULL) as ended:
        while not any(project.glob("site.new-*")) and ended.poll() is None:
            time.sleep(0.01)
        os.killpg(ended.pid, number)
        assert ended.wait(30) != 0
    assert tree(project / "site") == good
    assert tree(built(project)) != good
    assert nothing_left(project) == []
