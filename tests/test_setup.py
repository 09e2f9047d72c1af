"""What the documents and the guides tell people to run exists, and what is installed is pinned."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from explainer.__main__ import main
from project import ROOT

PINNED = re.compile(r"[A-Za-z0-9_.-]+==[0-9][0-9A-Za-z.]*")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$", re.MULTILINE)
ALL_INSTALLED = ("requirements.txt", "requirements-dev.txt")
PROGRAM = "hooks/README.md"
GUIDES = ("docs/add-an-article.md", "docs/editors.md", "docs/publishing.md", "docs/scale.md", "docs/start-your-own.md")
NAMES = ("README.md", "CONTRIBUTING.md", PROGRAM, *GUIDES)
DOCUMENTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in NAMES}
EVERYTHING = "\n".join(DOCUMENTS.values())
MAKEFILES = ("Makefile", "tests/targets.mk")
RULES = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in MAKEFILES)
TARGETS = re.findall(r"^([a-z]+):.*## ", RULES, re.MULTILINE)
NOT_HERE = {
    *("docs/assets/card.png", "robots.txt", ".cache/", ".cache/findings.sqlite"),
    *("build/sbom.json", "build/licences.md"),
}
FILE = re.compile(r"`([a-z_.]+/[a-z_./]*|[a-z_]+\.(?:py|txt|yml|md))`")


def packages(name: str) -> dict[str, str]:
    """What a file of requirements asks for: "mkdocs==1.6.1" and the lines behind it, up to the next package."""
    text = (ROOT / name).read_text(encoding="utf-8")
    found = re.findall(r"^([A-Za-z0-9][^\s;]*)((?:.*\n(?=[ #]))*.*)", text, re.MULTILINE)
    return {re.sub(r"[-_.]+(?=.*==)", "-", package).lower(): rest for package, rest in found}


@pytest.mark.parametrize("name", ALL_INSTALLED)
def test_everything_that_is_installed_has_its_version_named_and_its_files_by_hash(name: str) -> None:
    asked = packages(name)
    assert asked
    assert [package for package in asked if not PINNED.fullmatch(package)] == []
    assert [package for package, rest in asked.items() if not HASH.search(rest)] == []


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_what_the_project_asks_for_is_what_is_installed(name: str) -> None:
    assert set(packages(f"{name}.in")) - set(packages(f"{name}.txt")) == set()


def test_both_lists_install_the_same_versions() -> None:
    site, tests = (dict(package.split("==") for package in packages(name)) for name in ALL_INSTALLED)
    both = site.keys() & tests.keys()
    assert both
    assert [package for package in sorted(both) if site[package] != tests[package]] == []


def test_nothing_is_installed_without_looking_at_its_hash() -> None:
    installs = re.findall(r"\$\(PIP\) install (.*)", RULES)
    assert len(installs) == 3
    assert [line for line in installs if not line.startswith(("$(HASHED) ", "--no-deps "))] == []
    assert "HASHED := --require-hashes --only-binary :all: " in RULES


def test_pip_refuses_a_file_with_another_hash(tmp_path: Path) -> None:
    wheel = "northmere-1.0-py3-none-any.whl"
    (tmp_path / wheel).write_bytes(b"not what was listed")
    (tmp_path / "asked.txt").write_text(f"northmere==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    command = "-m pip download --no-index --no-deps --require-hashes --find-links . --dest got -r asked.txt"
    done = subprocess.run([sys.executable, *command.split()], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode != 0
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in done.stderr


def test_what_the_build_of_the_package_needs_is_pinned_the_same() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (setuptools,) = project["build-system"]["requires"]
    assert setuptools in packages("requirements.txt")


def test_what_a_cluster_needs_is_tested_in_the_same_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (distributed,) = project["project"]["optional-dependencies"]["cluster"]
    assert distributed in packages("requirements-dev.txt")


def test_every_make_target_that_is_named_exists() -> None:
    named = re.findall(r"(?:`|^    |=python\S+ )make ([a-z]+)", EVERYTHING, re.MULTILINE)
    assert named
    assert set(named) <= {*TARGETS}


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_is_named_in_the_documents(target: str) -> None:
    assert f"make {target}" in EVERYTHING


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_has_help_with_examples_and_is_in_the_readme(name: str) -> None:
    assert f"explainer {name}" in DOCUMENTS["README.md"]
    for called, command in commands(name, main.commands[name]):
        assert f"explainer {called}" in (command.help or "")
        assert "Examples:" in (command.help or "")
        assert all(option.help for option in command.params if isinstance(option, click.Option))


def commands(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """A command and those inside it, each with its whole name: "new", "new person"."""
    yield name, command
    for inner, inside in command.commands.items() if isinstance(command, click.Group) else ():
        yield from commands(f"{name} {inner}", inside)


def test_every_explainer_command_that_is_named_exists() -> None:
    assert set(re.findall(r"\bexplainer ([a-z]+)", EVERYTHING)) <= {*main.commands}


@pytest.mark.parametrize("document", ["CONTRIBUTING.md", PROGRAM])
def test_every_file_that_is_named_exists(document: str) -> None:
    named = set(FILE.findall(DOCUMENTS[document])) - NOT_HERE
    places = [ROOT, ROOT / "hooks", ROOT / "hooks/explainer", ROOT / "tests"]
    assert named
    assert [name for name in sorted(named) if not any((place / name).exists() for place in places)] == []


def test_every_style_sheet_and_script_is_named() -> None:
    assets = {path.name for path in (ROOT / "hooks/theme/assets").iterdir() if path.suffix in (".css", ".js")}
    table = DOCUMENTS[PROGRAM].partition("### Style sheets and scripts")[2].partition("###")[0]
    assert set(re.findall(r"`([a-z]+\.(?:css|js))`", table)) == assets


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_of_a_document_leads_to_a_file(document: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", DOCUMENTS[document])
    assert [link for link in links if not (ROOT / document).parent.joinpath(link).exists()] == []


def make(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What make says in a copy of the repository's set-up files."""
    (folder / "tests").mkdir()
    for name in (*MAKEFILES, "requirements.txt", "requirements-dev.txt", "pyproject.toml"):
        shutil.copyfile(ROOT / name, folder / name)
    command = [shutil.which("make") or "make", "--silent", *arguments]
    return subprocess.run(command, cwd=folder, env=os.environ | environment, capture_output=True, text=True, timeout=60)


def script(path: Path, lines: str) -> Path:
    """An executable shell script."""
    path.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("fake", "said"),
    [
        (None, "Python 3.11.5 or newer is needed, and there is no 'python-nowhere'"),
        (
            "case $1 in -V) echo Python 3.9.2;; *) exit 1;; esac",
            "Python 3.11.5 or newer is needed, and {python} is Python 3.9.2: install one and name it",
        ),
        (
            "case $2 in *version*) ;; *) exit 1;; esac",
            "Python's venv module is missing: on Debian, apt-get install python3-venv",
        ),
    ],
    ids=["no python", "an old python", "a python without venv"],
)
def test_a_python_that_will_not_do_gets_one_clear_line(tmp_path: Path, fake: str | None, said: str) -> None:
    python = "python-nowhere"
    if fake is not None:
        python = str(script(tmp_path / "python", fake))
    done = make(tmp_path, "site", f"PYTHON={python}")
    first, *rest = done.stderr.splitlines()
    assert done.returncode != 0
    assert first.startswith(said.format(python=python))
    assert all(line.startswith("make") for line in rest)


def test_make_help_lists_every_target(tmp_path: Path) -> None:
    listed = [line.split()[1] for line in make(tmp_path, "help").stdout.splitlines()]
    assert listed == TARGETS


def test_without_chromium_and_without_rights_to_install_it_one_line_says_so(tmp_path: Path) -> None:
    script(tmp_path / "id", "echo 1000")
    first, *rest = make(tmp_path, "chromium", PATH=str(tmp_path)).stderr.splitlines()
    assert first == "The browser test needs Chromium: install chromium or google-chrome"
    assert all(line.startswith("make") for line in rest)


def test_without_chromium_an_administrator_gets_it_installed(tmp_path: Path) -> None:
    script(tmp_path / "id", "echo 0")
    script(tmp_path / "apt-get", f'echo "$@" >> {tmp_path}/asked')
    assert make(tmp_path, "chromium", PATH=str(tmp_path)).returncode == 0
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert asked == ["-qq update", "-qq install -y --no-install-recommends chromium"]
