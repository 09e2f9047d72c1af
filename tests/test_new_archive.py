"""`explainer new archive`: an empty archive that works, with nothing of the one it was made from."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from explainer import new_archive
from explainer.__main__ import main
from explainer.new_archive import GUIDES, PROGRAM, SKELETON
from linkcheck import broken_links
from project import ROOT, SITES, built, page, run, tree, words

EMPTY_LIST = re.compile(r"<(ul|ol|dl|tbody|table)(?! class=\"results\")[^<>]*>\s*</\1>")  # a script writes results
EMPTY_SAYS = {
    "": "There is no article yet. To add one:",
    "articles/": "There is no article yet. To add one:",
    "glossary/": "There is no term yet. To add one:",
    "people/": "Nobody is quoted yet. To add somebody:",
    "organizations/": "No organization is quoted yet.",
    "events/": "No article names an event yet",
    "statements/": "No two articles print the same statement yet.",
    "quotes/": "Nobody is quoted yet.",
    "unnamed/": "No unnamed source is quoted yet.",
    "documents/": "No document is quoted yet.",
    "outlets/": "No article says who published it yet",
    "data/": "Nothing yet.",
}
OURS = ("Lavrov", "Helsinki", "indivisib", "Explainer archive", "accuracy.md")


def made(folder: Path, *options: str) -> Path:
    """A new archive, made by the installed command."""
    done = run(folder.parent, "explainer", "new", "archive", folder.name, *options)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new archive without articles, and its site."""
    project = made(tmp_path_factory.mktemp("new") / "northmere-harbour")
    built(project, "--strict", SITE_URL="https://archive.example/", REPO_URL="https://code.example/archive")
    return project


def test_it_has_what_an_archive_needs_and_nothing_of_this_one(empty: Path) -> None:
    names = {path.name for path in empty.iterdir()} - {"site", ".site.built", ".cache"}
    assert names == {
        *("hooks", "articles", "docs", ".github", "Makefile", "mkdocs.yml", "pyproject.toml"),
        *("requirements.in", "requirements.txt"),
        *(".gitignore", ".pre-commit-hooks.yaml", "README.md", "CONTRIBUTING.md", "LICENSE"),
    }
    assert {path.name for path in (empty / "docs").iterdir()} <= {"index.md", "about.md", *GUIDES}
    assert {path.name for path in (empty / ".github/workflows").iterdir()} == {"check.yml", "links.yml", "publish.yml"}
    own = [path for path in empty.rglob("*.*") if path.is_file() and path.parts[-2] != "skeleton"]
    own.remove(empty / "hooks/README.md")  # of the program: it says what an archive has not
    texts = {path: path.read_text(encoding="utf-8") for path in own if path.suffix in (".md", ".yml", ".toml", ".html")}
    assert [(path, word) for path, text in texts.items() for word in OURS if word in text] == []


def test_it_is_called_after_its_folder_or_as_is_said(empty: Path, tmp_path: Path) -> None:
    assert "<title>Northmere harbour</title>" in page(empty / "site", "")
    assert (empty / "README.md").read_text(encoding="utf-8").startswith("# Northmere harbour\n")
    named = made(tmp_path / "quay", "--name", r"Ada's quay: news & \ notes")
    assert yaml.safe_load((named / "mkdocs.yml").read_text(encoding="utf-8").partition("\n")[0]) == {
        "site_name": r"Ada's quay: news & \ notes"
    }


def test_whatever_names_somebody_who_does_not_exist_is_told_in_its_readme(empty: Path) -> None:
    readme = (empty / "README.md").read_text(encoding="utf-8")
    texts = {path: path.read_bytes() for path in empty.rglob("*") if path.is_file() and ".venv" not in path.parts}
    open_ = [str(path.relative_to(empty)) for path, text in texts.items() if b"@your-organization" in text]
    assert open_ == [".github/CODEOWNERS"]
    assert f"`{open_[0]}`: it names a team that does not exist" in readme


@pytest.mark.parametrize("name", ["<b>", 'the "new" quay', "bell \a"])
def test_a_name_that_pages_cannot_print_is_refused(name: str, tmp_path: Path) -> None:
    done = run(tmp_path, "explainer", "new", "archive", "quay", "--name", name)
    assert done.returncode == 2
    assert "fix: give --name without < > and quotation marks" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("address", EMPTY_SAYS)
def test_every_page_of_an_empty_archive_says_that_nothing_is_there_and_shows_no_empty_list(
    address: str, empty: Path
) -> None:
    shown = page(empty / "site", address)
    assert EMPTY_SAYS[address] in words(shown)
    assert EMPTY_LIST.findall(shown) == []


def test_every_link_of_the_empty_site_leads_somewhere(empty: Path) -> None:
    assert broken_links(empty / "site") == []


def test_one_article_makes_a_site_with_one_article(empty: Path, tmp_path: Path) -> None:
    project = Path(shutil.copytree(empty, tmp_path / "one"))
    (project / "articles/2031").mkdir()
    shutil.copyfile(SITES / "harbour/articles/2031/barrier.txt", project / "articles/2031/barrier.txt")
    checked = run(project, "explainer", "check")
    assert (checked.returncode, checked.stdout) == (0, "0 errors, 0 warnings\n")
    site = built(project, "--strict")
    assert broken_links(site) == []
    assert "A harbour is safe only if the next one is" in words(page(site, "people/ada-plumb/"))
    assert "There is no article yet" not in words(page(site, ""))
    assert "1 article" in words(page(site, ""))
    assert [(path, found) for path in site.rglob("*.html") for found in EMPTY_LIST.findall(path.read_text())] == []


def test_a_new_archive_can_make_another(empty: Path, tmp_path: Path) -> None:
    """The command that runs is the copy's own; what is the copy's own does not come along."""
    (empty / "docs/diary.md").write_text("# Our diary\n", encoding="utf-8")
    command = [sys.executable, "-m", "explainer", "new", "archive", str(tmp_path / "northmere-harbour")]
    own = os.environ | {"PYTHONPATH": str(empty / "hooks")}
    done = subprocess.run(command, cwd=tmp_path, env=own, capture_output=True, text=True, timeout=60)
    (empty / "docs/diary.md").unlink()
    assert done.returncode == 0, done.stderr
    first, second = (
        {name: data for name, data in tree(one).items() if not name.startswith(("site", ".site", ".cache"))}
        for one in (empty, tmp_path / "northmere-harbour")
    )
    assert second == {name: data for name, data in first.items() if "__pycache__" not in name}


def refused(folder: Path, *typed: str) -> str:
    """What is said when no archive is made."""
    before = tree(folder)
    done = run(folder, "explainer", "new", "archive", *typed)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert tree(folder) == before
    return done.stderr


def test_a_folder_that_cannot_be_taken_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/mine.txt").write_text("mine", encoding="utf-8")
    assert "full is not empty - fix: name a folder that does not exist yet" in refused(tmp_path, "full")
    assert "full/mine.txt" in refused(tmp_path, "full/mine.txt")
    assert ". is the folder you are in - fix: name it from the folder above" in refused(tmp_path, ".")
    assert "is among the files of another archive" in refused(tmp_path, str(PROGRAM / "hooks/new"))


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "quay").mkdir()
    assert (made(tmp_path / "quay") / "hooks/mkdocs_hooks.py").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["quay"]


def test_an_archive_that_cannot_be_finished_is_not_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(OSError, match="No space left on device"):
        new_archive.start(tmp_path / "quay", "Quay")
    assert list(tmp_path.iterdir()) == []


def test_a_program_without_its_archive_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new_archive, "PROGRAM", tmp_path / "site-packages")
    with pytest.raises(new_archive.FolderError, match="fix: run the one in a clone"):
        new_archive.start(tmp_path / "quay", "Quay")


def navigation(file: Path) -> str:
    """The part of a mkdocs.yml that names pages for readers."""
    return file.read_text(encoding="utf-8").partition("\nnav:\n")[2].partition("\n  - About")[0]


def test_its_navigation_is_that_of_this_archive() -> None:
    """A guide that is added belongs in both files, and among GUIDES."""
    assert navigation(SKELETON / "mkdocs.yml") == navigation(ROOT / "mkdocs.yml")


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_what_its_documents_name_exists(document: str, empty: Path) -> None:
    text = (empty / document).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    assert [link for link in links if not (empty / link).exists()] == []
    targets = re.findall(r"^([a-z]+):.*## ", (empty / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"`(?:PYTHON=\S+ )?make ([a-z]+)", text)) <= {*targets}
    assert set(re.findall(r"\bexplainer ([a-z]+)", text)) <= {*main.commands}


def test_make_lists_only_what_works_there(empty: Path) -> None:
    done = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=empty, capture_output=True, text=True, timeout=60
    )
    assert [line.split()[1] for line in done.stdout.splitlines()] == ["help", "site", "serve", "check", "clean"]


GUIDE = (ROOT / "docs/start-your-own.md").read_text(encoding="utf-8")


def typed(heading: str) -> list[str]:
    """The commands under a heading of the guide, or above all of them, a line each."""
    part = GUIDE.partition(f"\n## {heading}\n")[2] if heading else GUIDE.partition("\n## ")[0]
    return re.findall(r"^    (.+)$", part, re.MULTILINE)


def in_shell(folder: Path, lines: list[str]) -> None:
    """Run command lines as they are typed, one after the other, but for make; the first that fails ends it."""
    script = "\n".join(["set -e", "make() { :; }", *lines])
    who = {f"GIT_{role}_{what}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    done = subprocess.run(["bash", "-c", script], cwd=folder, env=os.environ | who, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_what_the_guide_types_makes_an_archive_and_later_brings_it_up_to_date(tmp_path: Path) -> None:
    clone, archive = tmp_path / "clone", tmp_path / "northmere"
    clone.mkdir()
    (clone / ".venv").symlink_to(Path(sys.prefix))
    in_shell(clone, typed(""))
    new = tree(archive)
    (archive / "hooks/theme/main.html").write_text("of an earlier version", encoding="utf-8")
    (archive / "hooks/gone.py").write_text("no longer there", encoding="utf-8")
    (archive / "docs/index.md").write_text("# Ours\n", encoding="utf-8")
    in_shell(clone, typed("Later versions of the program"))
    assert tree(archive) == new | {"docs/index.md": b"# Ours\n"}
