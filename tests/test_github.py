""".github/: what GitHub reads is of the right form, and safe by zizmor; what its workflows run exists."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from explainer.__main__ import main
from project import ROOT
from test_diff import git

GITHUB = ROOT / ".github"
WORKFLOWS = sorted(GITHUB.glob("workflows/*.yml"))
FORMS = sorted(path for path in GITHUB.glob("ISSUE_TEMPLATE/*.yml") if path.stem != "config")
BIN = Path(sys.executable).parent

PLANTED = """\
name: Bad
on: pull_request_target
jobs:
  bad:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: {ref: "${{ github.event.pull_request.head.sha }}"}
      - run: echo "${{ github.event.pull_request.title }}"
"""


def audit(folder: Path) -> subprocess.CompletedProcess[str]:
    """What zizmor, its strictest persona, finds without asking anything of the network; low and above."""
    strict = ["--offline", "--persona", "auditor", "--min-severity", "low", "--no-progress"]
    return subprocess.run([BIN / "zizmor", *strict, folder], capture_output=True, text=True, timeout=60)


def test_the_workflows_are_safe() -> None:
    done = audit(GITHUB)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_bad_workflow_is_found(tmp_path: Path) -> None:
    """The audit is asked of a workflow that runs a stranger's code and title with the rights of the repository."""
    place = tmp_path / ".github/workflows/bad.yml"
    place.parent.mkdir(parents=True)
    place.write_text(PLANTED, encoding="utf-8")
    done = audit(tmp_path)
    assert done.returncode != 0
    for found in ("dangerous-triggers", "template-injection", "unpinned-uses", "excessive-permissions", "artipacked"):
        assert found in done.stdout


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("dependabot", [GITHUB / "dependabot.yml"]),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_github_can_read_it(schema: str, files: list[Path]) -> None:
    assert files
    command = [str(BIN / "check-jsonschema"), "--builtin-schema", f"vendor.{schema}", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_command_that_a_workflow_runs_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    commands = re.findall(r"\bexplainer ([a-z]+)(.*)", text)
    assert {name for name, _ in commands} <= {*main.commands}
    for name, typed in commands:
        known = {option for parameter in main.commands[name].params for option in parameter.opts}
        assert set(re.findall(r"(?<!\S)--[a-z-]+", typed)) <= known
    targets = re.findall(r"^([a-z.][a-z/.-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"\bmake (?:-C base )?(\S+)", text)) <= {*targets}


@pytest.mark.parametrize(
    ("changed", "taken"),
    [
        ("articles/quay.txt", True),
        ("docs/people/ada-plumb.md", True),
        (".github/workflows/check.yml", False),
        ("hooks/mkdocs_hooks.py", False),
        ("requirements.txt", False),
        ("mkdocs.yml", False),
        ("docs/index.md", False),
        ("articles.yml", False),
        ("docs/people.md", False),
    ],
)
def test_from_outside_articles_and_entries_are_taken_alone(changed: str, taken: bool, tmp_path: Path) -> None:
    """The command of the workflow, run as it stands there, of a change that has an article and another file."""
    job = yaml.safe_load((GITHUB / "workflows/check.yml").read_text(encoding="utf-8"))["jobs"]["content"]
    (gate,) = [step for step in job["steps"] if "--exit-code" in step.get("run", "")]
    assert gate["if"] == "github.event.pull_request.head.repo.full_name != github.repository"
    change = tmp_path / "change"
    for number, paths in enumerate(([changed], ["articles/harbour.txt", changed])):
        for path in paths:
            (change / path).parent.mkdir(parents=True, exist_ok=True)
            (change / path).write_text(f"The harbour {number}\n", encoding="utf-8")
        for words in ([["init", "-q"]] if number == 0 else []) + [["add", "-A"], ["commit", "-qm", "Change"]]:
            git(change, *words)
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", gate["run"]]
    done = subprocess.run(command, cwd=tmp_path, env=os.environ | {"BASE": "HEAD~1"}, capture_output=True, text=True)
    assert (done.returncode == 0, done.stdout) == (taken, "" if taken else f"{changed}\n"), done.stderr


def test_only_the_job_that_writes_the_comment_may_write_and_it_fetches_nothing_of_the_change() -> None:
    _, *jobs = re.split(r"^  (?=\w+:\n    name:)", (GITHUB / "workflows/check.yml").read_text(), flags=re.MULTILINE)
    writing = [job for job in jobs if ": write" in job]
    assert [job.split(":")[0] for job in writing] == ["comment"]
    assert "checkout" not in writing[0]


def test_the_job_that_publishes_runs_nothing_of_the_repository() -> None:
    _, *jobs = re.split(r"^  (?=\w+:\n    name:)", (GITHUB / "workflows/publish.yml").read_text(), flags=re.MULTILINE)
    (publishing,) = [job for job in jobs if ": write" in job]
    assert "run:" not in publishing
    assert "checkout" not in publishing


def test_the_pre_commit_hook_runs_a_command_that_exists() -> None:
    """Of https://pre-commit.com/#creating-new-hooks, what must be there; names of files come from `files`."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {"id", "name", "entry", "language"} <= {*hook}
    assert hook["entry"].split() == ["explainer", "check"]
    assert "check" in main.commands
    assert hook["pass_filenames"] is False
    for path, looked_at in (("articles/2031/quay.txt", True), ("docs/people/ada-plumb.md", True), ("README.md", False)):
        assert bool(re.search(hook["files"], path)) is looked_at
